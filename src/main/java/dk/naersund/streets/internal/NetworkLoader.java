package dk.naersund.streets.internal;

import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.Texts;
import java.nio.file.Path;

/** Prepares a street network, or loads one that was prepared before. */
public final class NetworkLoader {
  private NetworkLoader() {}

  /** See {@link StreetNetwork#open}. */
  public static StreetNetwork open(Path map, Path profiles, Path home, Texts texts) {
    throw new UnsupportedOperationException();
  }
}
