package dk.naersund.transit;

import java.nio.file.Path;

/**
 * One GTFS feed.
 *
 * @param prefix stands in front of every id of this feed, with a colon: feeds may use the same ids
 * @param file the zip file, or a folder with its text files
 */
public record Feed(String prefix, Path file) {
  public Feed {
    if (!prefix.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "the prefix of a feed has letters, digits, - and _ only: " + prefix);
    }
  }

  /** The feed in a file, with the file's name up to the first dot as its prefix. */
  public static Feed of(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return new Feed(
        (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^A-Za-z0-9_-]", "-"), file);
  }
}
