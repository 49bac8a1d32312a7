package dk.naersund.pages.internal.kommune;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something on the form of a place whose access is asked for: the house, or one of its doors.
 *
 * @param key what the names of its fields begin with
 * @param door the door; null for the house
 * @param facts what is known about it
 */
record AccessPlace(String key, @Nullable Entrance door, List<AccessFact> facts) {
  /** Says so: "kommunens besigtigelse". */
  static final String SOURCE = "access-source";

  /** When it was seen. */
  static final String DATE = "access-date";

  /** Who saw it. */
  static final String WHO = "access-who";

  /** The value of a box that says that all of it was looked at again. */
  static final String AGAIN = "yes";

  private static final String HOUSE = "access-house";

  /** The house first, then its doors, at the location that the form shows. */
  static List<AccessPlace> of(Site site, LocalDate today) {
    SiteLocation shown = site.locations().get(Relocation.shown(site, today));
    List<AccessPlace> places = new ArrayList<>();
    places.add(new AccessPlace(HOUSE, null, site.buildingAt(shown).access()));
    shown.entrances().forEach(door -> places.add(of(door)));
    return places;
  }

  private static AccessPlace of(Entrance door) {
    return new AccessPlace("access-door-" + door.id(), door, door.access());
  }

  /** What stands in its fields. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (AccessFeature feature : features()) {
      fields.put(field(feature), value(fact(feature)));
    }
    fields.put(again(), "");
    return fields;
  }

  /** What is asked of it, and whatever else is known about it. */
  Set<AccessFeature> features() {
    Set<AccessFeature> features = EnumSet.noneOf(AccessFeature.class);
    for (AccessFeature feature : AccessFeature.values()) {
      boolean lift = door != null && feature == AccessFeature.LIFT;
      if (lift || feature.isOfDoor() == (door != null)) {
        features.add(feature);
      }
    }
    facts.forEach(fact -> features.add(fact.feature()));
    return features;
  }

  String field(AccessFeature feature) {
    return key + "-" + feature.id();
  }

  /** The box that says that all of it was looked at again. */
  String again() {
    return key + "-again";
  }

  AccessFact fact(AccessFeature feature) {
    return facts.stream()
        .filter(fact -> fact.feature() == feature)
        .findFirst()
        .orElseGet(() -> AccessFact.unknown(feature));
  }

  /** How many of the answers are known. */
  int known() {
    return (int) facts.stream().filter(fact -> fact.answer() != Answer.UNKNOWN).count();
  }

  /** An answer as its field shows it: a word, or the centimetres; nothing for no measure. */
  private static String value(AccessFact fact) {
    if (fact.feature().isMeasured()) {
      return fact.measure() == null ? "" : Integer.toString(fact.measure());
    }
    return fact.answer().name().toLowerCase(Locale.ROOT);
  }
}
