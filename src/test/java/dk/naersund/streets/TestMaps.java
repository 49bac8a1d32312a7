package dk.naersund.streets;

import dk.naersund.text.Texts;
import dk.naersund.text.internal.MessageTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Maps that tests read: the island, and the real pieces where they are at hand. */
public final class TestMaps {
  /** The profiles that the program comes with. */
  public static final Path PROFILES = Path.of("maps/profiles");

  /** The invented island. */
  public static final Path ISLAND = Path.of("maps/sundoe/streets.osm.pbf");

  /** All texts. */
  public static final Texts TEXTS = new MessageTexts();

  private static final List<String> PIECES =
      List.of("christianshavn-2017.osm.pbf", "oesterbro-2022.osm.pbf");

  private TestMaps() {}

  /** The island and the real pieces; says loudly when these are absent. */
  public static List<Path> all() {
    List<Path> maps = new ArrayList<>();
    maps.add(ISLAND);
    for (String name : PIECES) {
      Path piece = real(name);
      if (Files.exists(piece)) {
        maps.add(piece);
      } else {
        System.err.println("SKIPPED: " + piece.toAbsolutePath() + " is absent, tested without it");
      }
    }
    return maps;
  }

  /** A file of real data; it need not be there. */
  public static Path real(String name) {
    return Path.of("../shared/data/osm", name);
  }
}
