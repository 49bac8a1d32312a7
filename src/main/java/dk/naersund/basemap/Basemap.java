package dk.naersund.basemap;

import java.nio.file.Path;

/** The base map of this installation. */
public interface Basemap {
  /** How it stands now; never blocks. */
  State state();

  /** There is one, there will be one, or there is none. */
  sealed interface State {}

  /**
   * The map is there.
   *
   * @param file the PMTiles file; it does not change any more
   * @param version short hash (SHA-256) of the file's content
   */
  record Ready(Path file, String version) implements State {}

  /** The map is being made. */
  record Making() implements State {}

  /**
   * There is no map.
   *
   * @param why a sentence for the person who runs the program
   */
  record Missing(String why) implements State {}
}
