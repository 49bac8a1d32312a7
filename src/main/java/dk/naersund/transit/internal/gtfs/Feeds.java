package dk.naersund.transit.internal.gtfs;

import dk.naersund.platform.Progress;
import dk.naersund.text.Texts;
import dk.naersund.transit.Feed;
import dk.naersund.transit.TimetableNotice;
import dk.naersund.transit.internal.data.TimetableData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All feeds of a region. */
public final class Feeds {
  private static final int VERSION_LETTERS = 12;

  /**
   * What was read.
   *
   * @param data the timetable
   * @param version changes whenever a feed does
   * @param notices what was wrong
   */
  public record Read(TimetableData data, String version, List<TimetableNotice> notices) {}

  private Feeds() {}

  /** Reads them all. */
  public static Read read(List<Feed> feeds, ZoneId zone, Texts texts) {
    Collected all = new Collected();
    List<TimetableNotice> notices = new ArrayList<>();
    for (Feed feed : feeds) {
      try (Progress progress = Progress.of("timetable " + feed.prefix())) {
        Notices own = new Notices(feed.prefix(), texts);
        new FeedReader(feed, zone, own, progress, all).read();
        notices.addAll(own.all());
        progress.done(
            String.format(
                Locale.ROOT,
                "%,d stops, %,d lines, %,d notices so far",
                all.stops.size(),
                all.routes.size(),
                notices.size()));
      }
    }
    return new Read(all.build(), version(feeds), List.copyOf(notices));
  }

  private static String version(List<Feed> feeds) {
    if (feeds.isEmpty()) {
      return "none";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Feed feed : feeds) {
        digest.update(feed.prefix().getBytes(StandardCharsets.UTF_8));
        for (Path file : files(feed.file())) {
          digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
          try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LETTERS);
    } catch (IOException e) {
      return "unreadable";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<Path> files(Path feed) throws IOException {
    if (!Files.isDirectory(feed)) {
      return Files.exists(feed) ? List.of(feed) : List.of();
    }
    try (Stream<Path> files = Files.list(feed)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
