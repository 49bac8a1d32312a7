package dk.naersund.pages.internal.kommune;

import dk.naersund.availability.BrokenTime;
import dk.naersund.coverage.Effects;
import dk.naersund.coverage.SnapReports.DoorOnStreet;
import dk.naersund.coverage.SnapReports.FromStop;
import dk.naersund.coverage.SnapReports.SnapReport;
import dk.naersund.editing.Preview;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change does.
 *
 * @param rows what is different, before and after
 * @param streets where the doors come to stand, and the way from the stop in a wheelchair
 * @param effects for how many addresses it is nearer or farther, and which promises turn
 */
public record EffectsView(List<Row> rows, List<String> streets, List<Effect> effects) {
  private static final Set<String> SHOWN = Set.of("walk", "wheelchair");

  /** One thing that is different. */
  public record Row(String what, String before, String after) {}

  /**
   * One effect.
   *
   * @param bad whether a promise becomes worse
   */
  public record Effect(String text, boolean bad) {}

  static EffectsView of(Spoken spoken, Site before, Site after, Preview.Possible preview) {
    List<String> streets =
        preview.places().stream()
            .filter(
                place -> before.locations().stream().noneMatch(at -> isSame(at, place.location())))
            .flatMap(place -> streets(spoken, place.report()))
            .distinct()
            .toList();
    List<Effect> effects = new ArrayList<>(effects(spoken, preview.effects()));
    if (movingOn(spoken, before, after) != null && before.name().equals(after.name())) {
      effects.add(
          new Effect(spoken.get("site.name.stays", spoken.words().in(after.name())), false));
    }
    return new EffectsView(rows(spoken, before, after), streets, List.copyOf(effects));
  }

  /** The same, and whose times break stands first. */
  EffectsView breaking(List<Effect> times) {
    return new EffectsView(rows, streets, Stream.concat(times.stream(), effects.stream()).toList());
  }

  /** A time that somebody has and that will not be as they were told. */
  public static Effect broken(Spoken spoken, BrokenTime time) {
    return new Effect(
        spoken.say(
            "calendar.broken." + (time.why() == BrokenTime.Why.MOVED ? "moved" : "gone"),
            spoken.words().fullDate(spoken.words().dayOf(time.claim().start())),
            spoken.words().time(time.claim().start())),
        true);
  }

  /** The same doors; only its days may differ. */
  private static boolean isSame(SiteLocation before, SiteLocation after) {
    return before.entrances().equals(after.entrances())
        && before.addressText().equals(after.addressText());
  }

  /** For who walks and who rolls, and for whomever no way is known. */
  private static Stream<String> streets(Spoken spoken, SnapReport report) {
    return Stream.concat(
            report.doors().stream()
                .filter(door -> !door.known() || SHOWN.contains(door.profile()))
                .map(DoorOnStreet::text),
            Stream.ofNullable(report.fromStop()).map(FromStop::text))
        .map(spoken.words()::in);
  }

  /** The effects in sentences; empty when nobody notices. */
  public static List<Effect> effects(Spoken spoken, Effects effects) {
    return Stream.concat(
            effects.promises().stream()
                .map(turn -> new Effect(spoken.words().in(turn.text()), turn.worse())),
            effects.travel().stream()
                .filter(travel -> !travel.isNothing())
                .map(travel -> new Effect(spoken.words().in(travel.text()), travel.lost() > 0)))
        .toList();
  }

  static List<Row> rows(Spoken spoken, Site before, Site after) {
    SiteFields was = SiteFields.of(before, spoken.words().today());
    SiteFields now = SiteFields.of(after, spoken.words().today());
    List<Row> rows = new ArrayList<>();
    for (String field : List.of("name", "name-en")) {
      add(rows, spoken, spoken.get("site." + field), was.get(field), now.get(field));
    }
    List<Row> house = house(spoken, before, after, was, now);
    add(rows, spoken, spoken.get("site.where"), places(spoken, before), places(spoken, after));
    String moves = movingOn(spoken, before, after);
    rows.addAll(
        moves == null
            ? house
            : house.stream()
                .map(
                    row ->
                        new Row(
                            row.what(),
                            row.before(),
                            spoken.get("site.place.from", row.after(), moves)))
                .toList());
    add(rows, spoken, spoken.get("site.contact"), was.get("phone"), now.get("phone"));
    add(
        rows,
        spoken,
        spoken.get("site.phone-hours"),
        was.get("phone-hours"),
        now.get("phone-hours"));
    before
        .services()
        .forEach(
            at -> {
              String field = SiteFields.hoursOf(at);
              String name =
                  spoken
                      .words()
                      .world()
                      .registry()
                      .findService(at.service())
                      .map(service -> spoken.words().in(service.name()))
                      .orElse(at.service());
              if (now.values().containsKey(field)) {
                add(rows, spoken, spoken.get("site.hours", name), was.get(field), now.get(field));
              }
            });
    return rows;
  }

  /** What belongs to the house and not to those who work in it. */
  private static List<Row> house(
      Spoken spoken, Site before, Site after, SiteFields was, SiteFields now) {
    List<Row> rows = new ArrayList<>();
    for (String field : List.of("landmark", "landmark-en")) {
      add(rows, spoken, spoken.get("site." + field), was.get(field), now.get(field));
    }
    add(
        rows,
        spoken,
        spoken.get("site.point"),
        was.get("lat") + ", " + was.get("lon"),
        now.get("lat") + ", " + now.get("lon"));
    rows.addAll(new AccessRows(spoken).rows(before, after));
    return rows;
  }

  /** The day on which the place moves, which it did not before; null when it does not move. */
  private static @Nullable String movingOn(Spoken spoken, Site before, Site after) {
    LocalDate today = spoken.words().today();
    SiteLocation there = after.locations().get(Relocation.shown(after, today));
    LocalDate day = there.from();
    return day == null || !day.isAfter(today) || before.locations().contains(there)
        ? null
        : spoken.day(day);
  }

  private static void add(List<Row> rows, Spoken spoken, String what, String before, String after) {
    if (!before.equals(after)) {
      rows.add(new Row(what, orNothing(spoken, before), orNothing(spoken, after)));
    }
  }

  private static String orNothing(Spoken spoken, String text) {
    return text.isEmpty() ? spoken.get("site.nothing-there") : text;
  }

  /** "Torvet 21 til 29. november 2026; Søndergade 60 fra 30. november 2026". */
  public static String places(Spoken spoken, Site site) {
    return site.locations().stream()
        .filter(at -> at.to() == null || !at.to().isBefore(spoken.words().today()))
        .map(at -> place(spoken, at))
        .collect(Collectors.joining("; "));
  }

  private static String place(Spoken spoken, SiteLocation at) {
    String text = at.addressText();
    if (at.from() != null && at.from().isAfter(spoken.words().today())) {
      text = spoken.get("site.place.from", text, spoken.day(at.from()));
    }
    return at.to() == null ? text : spoken.get("site.place.to", text, spoken.day(at.to()));
  }
}
