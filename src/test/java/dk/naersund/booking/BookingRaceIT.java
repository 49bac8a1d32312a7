package dk.naersund.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Instance;
import dk.naersund.TestRedis;
import dk.naersund.platform.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The race of {@link BookingRaceRun} with few clients; Redis goes away in the middle. */
class BookingRaceIT {
  @TempDir Path home;

  @Test
  void eachSlotIsBookedOnceAndEverybodyKnows() throws Exception {
    TestDatabase database = TestDatabase.create();
    try (TestRedis redis = TestRedis.start()) {
      String[] arguments =
          Stream.of(
                  Stream.of(database.springArguments()),
                  Stream.of(redis.springArgument(), "--server.forward-headers-strategy=native"))
              .flatMap(all -> all)
              .toArray(String[]::new);
      try (Instance one = Instance.start(home, arguments);
          Instance two = Instance.start(home, arguments)) {
        BookingRace.Result result =
            new BookingRace(database, List.of(one.port(), two.port()))
                .run(600, 60, 60, redis::stop);
        assertThat(result.unknown()).as(result.toString()).isZero();
        assertThat(result.booked()).as(result.toString()).isEqualTo(60);
        assertThat(result.asOfDatabase()).isEqualTo(60);
        assertThat(result.twice()).isZero();
        assertThat(result.held()).isZero();
      }
    }
  }
}
