package dk.naersund.world.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.text.Texts;
import dk.naersund.transit.Feed;
import dk.naersund.transit.Timetable;
import dk.naersund.world.PublicTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timetable that is replaced while the program runs. */
class TimetableWatchTest {
  private static final Path ISLAND = Path.of("maps/sundoe/timetable/sundoe.zip");

  @TempDir Path region;
  private final List<@Nullable PublicTransport> taken = new ArrayList<>();
  private int moment;

  @BeforeEach
  void timetableFolder() throws IOException {
    Files.createDirectories(region.resolve("timetable"));
  }

  @Test
  void aNewFeedIsTakenOnceItRests() throws IOException {
    TimetableWatch watch = new TimetableWatch(new TimetableFolder(region));
    put("a.zip");
    look(watch);
    assertThat(taken).as("it may still be written").isEmpty();
    put("a.zip");
    look(watch);
    assertThat(taken).as("it was written on").isEmpty();
    look(watch);
    look(watch);
    assertThat(taken).hasSize(1).doesNotContainNull();
  }

  @Test
  void nothingIsReadAnewWithoutAChange() throws IOException {
    put("a.zip");
    TimetableWatch watch = new TimetableWatch(new TimetableFolder(region));
    look(watch);
    look(watch);
    assertThat(taken).isEmpty();
  }

  @Test
  void withoutFeedsThereIsNoPublicTransport() throws IOException {
    put("a.zip");
    TimetableWatch watch = new TimetableWatch(new TimetableFolder(region));
    Files.delete(region.resolve("timetable/a.zip"));
    look(watch);
    look(watch);
    assertThat(taken).hasSize(1).containsOnlyNulls();
  }

  @Test
  void whatNobodyCanReadIsNotTaken() throws IOException {
    put("a.zip");
    TimetableWatch watch = new TimetableWatch(new TimetableFolder(region));
    Files.writeString(region.resolve("timetable/a.zip"), "this is no zip file");
    look(watch);
    look(watch);
    assertThat(taken).isEmpty();
    put("a.zip");
    look(watch);
    look(watch);
    assertThat(taken).as("the next one is").hasSize(1).doesNotContainNull();
  }

  private void look(TimetableWatch watch) {
    watch.look(TimetableWatchTest::read, taken::add);
  }

  private static @Nullable PublicTransport read(List<TimetableFolder.Seen> files) {
    if (files.isEmpty()) {
      return null;
    }
    List<Feed> feeds = files.stream().map(seen -> Feed.of(seen.file())).toList();
    Timetable timetable =
        Timetable.load(feeds, ZoneId.of("Europe/Copenhagen"), Texts.fromClasspath());
    return new PublicTransport(timetable, Map.of(), Map.of());
  }

  private void put(String name) throws IOException {
    Path file = region.resolve("timetable").resolve(name);
    Files.copy(ISLAND, file, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + ++moment)));
  }
}
