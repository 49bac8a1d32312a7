package dk.naersund.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Instance;
import dk.naersund.TestRedis;
import dk.naersund.platform.Broadcast;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** Two instances of the program on one PostgreSQL and one Redis, which comes and goes. */
class TwoInstancesIT {
  private static final String SITE = "sygeplejeklinik-storegade";

  @TempDir static Path home;

  private static TestRedis redis;
  private static TestDatabase database;
  private static Instance one;
  private static Instance two;
  private static MovingSite site;

  @BeforeAll
  static void start() {
    redis = TestRedis.start();
    database = TestDatabase.create();
    String[] arguments =
        Stream.concat(Stream.of(database.springArguments()), Stream.of(redis.springArgument()))
            .toArray(String[]::new);
    one = Instance.start(home, arguments);
    two = Instance.start(home, arguments);
    site = new MovingSite(one.get(Registry.class).snapshot(), SITE, "sygeplejeklinik");
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    redis.close();
  }

  @Test
  void anEditAtOneIsSeenAtBoth() throws Exception {
    for (int i = 0; i < 10; i++) {
      Instance editing = i % 2 == 0 ? one : two;
      String address = site.move(editing);
      site.waitFor(address, one.http(), System.nanoTime());
      site.waitFor(address, two.http(), System.nanoTime());
    }
    assertSameAnswers();
  }

  @Test
  void nothingIsLostWhileRedisIsAwayAndAfterItsReturn() throws Exception {
    awaitHealth("redis", "UP");
    redis.stop();
    awaitHealth("redis", "DEGRADED");
    assertThat(one.http().get("/actuator/health").status()).isEqualTo(200);
    assertThat(one.http().get("/actuator/health/readiness").status()).isEqualTo(200);
    anEditAtOneIsSeenAtBoth();

    redis.startAgain();
    anEditAtOneIsSeenAtBoth();
    awaitHealth("redis", "UP");
    assertThat(one.http().get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
    awaitCallOverRedis();
  }

  @Test
  void anInstanceWhoseListeningIsCutOffStillSees() throws Exception {
    redis.stop();
    for (int i = 0; i < 3; i++) {
      database.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'"
              + " and datname = current_database()");
      anEditAtOneIsSeenAtBoth();
    }
    redis.startAgain();
  }

  /**
   * To many questions the two answer the same, to the letter; but each says when it looked at the
   * calendar itself.
   */
  private static void assertSameAnswers() {
    List<String> kinds = new ArrayList<>();
    one.get(Registry.class).snapshot().serviceKinds().forEach(kind -> kinds.add(kind.id()));
    for (String kind : kinds) {
      String path =
          "/api/v1/nearest?lat=56.3375&lon=11.875&limit=20&at=2026-11-23T10:00&service=" + kind;
      assertThat(answer(two, path)).isEqualTo(answer(one, path));
    }
  }

  private static String answer(Instance instance, String path) {
    return instance
        .http()
        .get(path)
        .text()
        .replaceAll("\"asOf\":\"[-0-9]+T[:0-9]+Z\"", "\"asOf\":\"looked\"");
  }

  private static void awaitHealth(String part, String status) {
    for (Http http : List.of(one.http(), two.http())) {
      Flux.interval(Duration.ZERO, Duration.ofMillis(100))
          .onBackpressureDrop()
          .map(
              tick ->
                  http.get("/actuator/health")
                      .json()
                      .path("components")
                      .path(part)
                      .path("status")
                      .asString(""))
          .filter(status::equals)
          .blockFirst(Duration.ofSeconds(60));
    }
  }

  /** A call goes from one to the other again, once both have found Redis. */
  private static void awaitCallOverRedis() {
    Flux<String> heard = two.get(Broadcast.class).heard("test").filter("hello"::equals);
    Flux.interval(Duration.ofMillis(100))
        .onBackpressureDrop()
        .doOnNext(tick -> one.get(Broadcast.class).tell("test", "hello"))
        .takeUntilOther(heard)
        .blockLast(Duration.ofSeconds(60));
  }
}
