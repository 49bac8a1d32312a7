package dk.naersund.pages.internal.kommune;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the answers about access that were changed onto the place; notes what cannot be. An answer
 * other than "unknown" has a source and a day; those that nobody touched keep theirs. Where the
 * place has just become another house, only what was typed is known of it.
 */
final class AccessChange {
  private static final int LONGEST = 200;
  private static final int NARROWEST_CENTIMETRES = 20;
  private static final int WIDEST_CENTIMETRES = 1_000;

  private final Spoken spoken;
  private final LocalDate today;
  private final SiteFields fields;
  private final Map<String, String> problems;

  AccessChange(Spoken spoken, SiteFields fields, Map<String, String> problems) {
    this.spoken = spoken;
    this.today = spoken.words().today();
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * The place with these answers.
   *
   * @param before the place whose fields they are; its doors are those of {@code site}, in their
   *     order
   */
  Site apply(Site site, Site before) {
    List<AccessPlace> shown = AccessPlace.of(before, today);
    if (shown.stream().noneMatch(this::isTouched)) {
      return site;
    }
    Seen seen = seen(shown);
    List<AccessPlace> now = AccessPlace.of(site, today);
    Map<String, List<AccessFact>> answers = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      answers.put(now.get(i).key(), answers(shown.get(i), now.get(i).facts(), seen));
    }
    return problems.isEmpty() ? answered(site, now, answers) : site;
  }

  /** Who says so, and since when. */
  private record Seen(String source, LocalDate date, @Nullable String who) {}

  private boolean isTouched(AccessPlace place) {
    return isAgain(place) || place.features().stream().map(place::field).anyMatch(fields::changed);
  }

  private boolean isAgain(AccessPlace place) {
    return fields.get(place.again()).equals(AccessPlace.AGAIN);
  }

  private Seen seen(List<AccessPlace> shown) {
    boolean needed = shown.stream().anyMatch(this::saysSomething);
    String source = fields.get(AccessPlace.SOURCE);
    String who = fields.get(AccessPlace.WHO);
    Optional<LocalDate> date = Days.read(fields.get(AccessPlace.DATE), today);
    if (needed && (source.isEmpty() || source.length() > LONGEST)) {
      problems.put(AccessPlace.SOURCE, spoken.get("access.source.wrong", LONGEST));
    }
    if (needed && date.filter(day -> !day.isAfter(today)).isEmpty()) {
      problems.put(AccessPlace.DATE, spoken.get("access.date.wrong"));
    }
    if (who.length() > LONGEST) {
      problems.put(AccessPlace.WHO, spoken.get("site.why.long", LONGEST));
    }
    return new Seen(source, date.orElse(today), who.isEmpty() ? null : who);
  }

  private boolean saysSomething(AccessPlace place) {
    return (isAgain(place) && place.known() > 0)
        || place.features().stream()
            .map(place::field)
            .filter(fields::changed)
            .map(fields::get)
            .anyMatch(typed -> !typed.isEmpty() && !typed.equals("unknown"));
  }

  private List<AccessFact> answers(AccessPlace shown, List<AccessFact> known, Seen seen) {
    List<AccessFact> answers = new ArrayList<>();
    for (AccessFact fact : known) {
      String field = shown.field(fact.feature());
      if (!fields.changed(field)) {
        answers.add(isAgain(shown) ? again(fact, seen) : fact);
      } else {
        typed(fact.feature(), field, seen).ifPresent(answers::add);
      }
    }
    for (AccessFeature feature : shown.features()) {
      String field = shown.field(feature);
      if (fields.changed(field) && known.stream().noneMatch(it -> it.feature() == feature)) {
        typed(feature, field, seen).ifPresent(answers::add);
      }
    }
    return answers;
  }

  private static AccessFact again(AccessFact fact, Seen seen) {
    return fact.answer() == Answer.UNKNOWN
        ? fact
        : new AccessFact(
            fact.feature(), fact.answer(), fact.measure(), seen.source, seen.date, seen.who);
  }

  /** What was typed; empty when that is nothing, or nothing that can be read. */
  private Optional<AccessFact> typed(AccessFeature feature, String field, Seen seen) {
    String typed = fields.get(field);
    if (feature.isMeasured()) {
      return measured(feature, field, typed, seen);
    }
    return switch (typed.toUpperCase(Locale.ROOT)) {
      case "YES" -> Optional.of(fact(feature, Answer.YES, null, seen));
      case "NO" -> Optional.of(fact(feature, Answer.NO, null, seen));
      case "UNKNOWN" -> Optional.empty();
      default -> {
        problems.put(field, spoken.get("access.answer.wrong"));
        yield Optional.empty();
      }
    };
  }

  private Optional<AccessFact> measured(
      AccessFeature feature, String field, String typed, Seen seen) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String digits = typed.replaceAll("(?i)\\s*cm$", "");
    int measure = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    if (measure < NARROWEST_CENTIMETRES || measure > WIDEST_CENTIMETRES) {
      problems.put(field, spoken.get("access.measure.wrong"));
      return Optional.empty();
    }
    return Optional.of(fact(feature, Answer.YES, measure, seen));
  }

  private static AccessFact fact(
      AccessFeature feature, Answer answer, @Nullable Integer measure, Seen seen) {
    return new AccessFact(feature, answer, measure, seen.source, seen.date, seen.who);
  }

  private Site answered(
      Site site, List<AccessPlace> places, Map<String, List<AccessFact>> answers) {
    int at = Relocation.shown(site, today);
    SiteLocation shown = site.locations().get(at);
    List<Entrance> doors = new ArrayList<>();
    for (AccessPlace place : places) {
      Entrance door = place.door();
      if (door != null) {
        doors.add(door.knowing(answers.getOrDefault(place.key(), door.access())));
      }
    }
    Building building =
        new Building(
            site.buildingAt(shown).landmark(),
            answers.getOrDefault(places.getFirst().key(), List.of()));
    SiteLocation here = shown.with(doors);
    List<SiteLocation> locations = new ArrayList<>(site.locations());
    locations.set(at, shown.building() == null ? here : here.in(building));
    Site moved = site.withLocations(locations);
    return shown.building() == null ? moved.withBuilding(building) : moved;
  }
}
