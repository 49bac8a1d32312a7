package dk.naersund.streets.internal.landmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a landmark is, from what catches the eye most to what catches it least. */
public enum LandmarkKind {
  CHURCH(Named.IF_SAID, "kirke domkirke kapel moske synagoge", "amenity=place_of_worship"),
  LIGHTHOUSE(Named.IF_SAID, "fyr fyrtårn", "man_made=lighthouse"),
  MILL(Named.IF_SAID, "mølle vindmølle", "man_made=windmill historic=windmill"),
  WATER_TOWER(Named.IF_SAID, "vandtårn", "man_made=water_tower"),
  STATION(Named.IF_SAID, "station stationen st", "railway=station railway=halt"),
  TOWN_HALL(Named.IF_SAID, "rådhus kommune borgerservice", "amenity=townhall"),
  HOSPITAL(Named.IF_SAID, "hospital sygehus sundhedshus", "amenity=hospital"),
  FIRE_STATION(Named.IF_SAID, "brandstation", "amenity=fire_station"),
  LIBRARY(Named.IF_SAID, "bibliotek biblioteket", "amenity=library"),
  MUSEUM(Named.IF_SAID, "museum museet", "tourism=museum"),
  THEATRE(Named.IF_SAID, "teater teatret", "amenity=theatre"),
  CINEMA(Named.IF_SAID, "biograf bio", "amenity=cinema"),
  PHARMACY(Named.IF_SAID, "apotek apoteket", "amenity=pharmacy"),
  SCHOOL(Named.IF_SAID, "skole skolen gymnasium", "amenity=school"),
  SUPERMARKET(Named.ALONE, "", "shop=supermarket"),
  SQUARE(Named.ALONE, "", "place=square"),
  CEMETERY(Named.IF_SAID, "kirkegård", "landuse=cemetery amenity=grave_yard"),
  PARK(Named.IF_SAID, "park parken have haven anlæg anlægget fælled fælleden", "leisure=park"),
  FUEL(Named.NEVER, "", "amenity=fuel"),
  BUS_STOP(Named.BESIDE, "", "highway=bus_stop"),
  WATER(Named.NEVER, "", "natural=water natural=coastline waterway=dock waterway=canal");

  private enum Named {
    /** The name says what it is: "Netto". */
    ALONE,
    /** The name alone where it holds or ends in a word for the kind, else beside that word. */
    IF_SAID,
    /** Always beside the word for the kind: "stoppestedet Torvet". */
    BESIDE,
    /** Nobody calls it by its name. */
    NEVER
  }

  private final Named named;
  private final List<String> words;
  private final List<String> tags;

  LandmarkKind(Named named, String words, String tags) {
    this.named = named;
    this.words = List.of(words.split(" "));
    this.tags = List.of(tags.split(" "));
  }

  /** The kind of a thing with these tags; empty when it is no landmark. */
  static Optional<LandmarkKind> of(Map<String, Object> tags) {
    for (LandmarkKind kind : values()) {
      for (String tag : kind.tags) {
        int equals = tag.indexOf('=');
        if (tag.substring(equals + 1).equals(tags.get(tag.substring(0, equals)))) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether people call one with this name by the name. */
  public boolean isKnownByName(String name) {
    return !name.isEmpty() && named != Named.NEVER;
  }

  /** Whether a name says by itself what it is: "Vor Frelsers Kirke", but not "Christianshavn". */
  public boolean isSaidBy(String name) {
    if (named != Named.IF_SAID) {
      return named == Named.ALONE;
    }
    for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      for (String word : words) {
        if (part.equals(word) || (word.length() > 2 && part.endsWith(word))) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many metres further away than a church it may as well be. */
  double lessSeenMetres() {
    return ordinal() * 0.75;
  }

  /** The key of what it is called. */
  public String key() {
    return "landmark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
