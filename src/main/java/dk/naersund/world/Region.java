package dk.naersund.world;

import dk.naersund.geo.BoundingBox;
import dk.naersund.text.LocalText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code region.yaml} says about the region that this installation serves.
 *
 * @param id its short name in ASCII
 * @param name what people call it
 * @param invented true when map and places do not exist; every page then says so
 * @param zone the time zone of its clocks
 * @param languages the languages of its pages, Danish first
 * @param bbox the rectangle it lies in
 * @param modes ids of the modes of travel that are taken when a person names none
 * @param profile id of the mobility profile that is taken when a person names none
 * @param phones numbers that stand on every page, the most urgent first
 * @param attribution who made the map and the other data
 */
public record Region(
    String id,
    LocalText name,
    boolean invented,
    ZoneId zone,
    List<Locale> languages,
    BoundingBox bbox,
    List<String> modes,
    String profile,
    List<PagePhone> phones,
    LocalText attribution) {
  public Region {
    languages = List.copyOf(languages);
    modes = List.copyOf(modes);
    phones = List.copyOf(phones);
  }

  /**
   * A number on every page.
   *
   * @param id {@code danger}, {@code acute} or {@code help}
   * @param name when to ring it
   * @param number the number
   * @param hours when somebody answers, in the OSM grammar; null for always
   */
  public record PagePhone(String id, LocalText name, String number, @Nullable String hours) {}
}
