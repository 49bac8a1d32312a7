package dk.naersund.world.internal;

import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.Texts;
import dk.naersund.transit.Feed;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TimetableNotice;
import dk.naersund.transit.Walker;
import dk.naersund.world.PublicTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a region: the zip files in its folder {@code timetable}.
 *
 * @param folder the region's folder
 */
record TimetableFolder(Path folder) {
  /** A feed's file as it was seen; a file that is written anew differs in one of them. */
  record Seen(Path file, long bytes, long modified) {}

  /** The files as they are now, in order of their names; none without a folder. */
  List<Seen> look() {
    Path timetable = folder.resolve("timetable");
    if (!Files.isDirectory(timetable)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(timetable)) {
      List<Seen> all = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".zip")).sorted().toList()) {
        all.add(new Seen(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
      }
      return all;
    } catch (IOException e) {
      throw new StartupProblem(
          "The timetable " + timetable.toAbsolutePath().normalize() + " cannot be read.",
          "Let the program read the folder and its files.",
          e);
    }
  }

  /**
   * Reads the feeds and looks up everybody's walks; without doors. Null when there is no feed.
   *
   * @param files what {@link #look} has seen
   */
  static @Nullable PublicTransport load(
      List<Seen> files, ZoneId zone, StreetNetwork streets, Texts texts) {
    if (files.isEmpty()) {
      return null;
    }
    List<Feed> feeds = files.stream().map(Seen::file).map(Feed::of).toList();
    Timetable timetable =
        Progress.of(
            "Reading the timetable",
            () -> Timetable.load(feeds, zone, texts),
            TimetableFolder::summary);
    Map<String, StopWalks> walks =
        Progress.of(
            "Looking up the walks between stops",
            () ->
                StopWalks.onStreets(
                    timetable,
                    streets,
                    streets.profiles().stream()
                        .filter(profile -> !profile.vehicle())
                        .map(Walker::of)
                        .toList()),
            found -> found.size() + " profiles");
    return new PublicTransport(timetable, walks, Map.of());
  }

  private static String summary(Timetable timetable) {
    long errors =
        timetable.notices().stream()
            .filter(notice -> notice.severity() == TimetableNotice.Severity.ERROR)
            .count();
    return String.format(
        Locale.ROOT,
        "%,d stops, %,d departures, %s to %s%s",
        timetable.stops().size(),
        timetable.tripCount(),
        timetable.firstDay().map(Object::toString).orElse("never"),
        timetable.lastDay().map(Object::toString).orElse("never"),
        errors == 0 ? "" : String.format(Locale.ROOT, ", %,d errors in the feeds", errors));
  }
}
