package dk.naersund.pages.internal.kommune;

import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of a place as it is shown.
 *
 * @param names name and landmark, in both languages
 * @param where the address
 * @param lat the point's
 * @param lon the point's
 * @param from from which day
 * @param phones number and hours
 * @param phoneWeek when somebody answers; null when that says more than a week
 * @param hours one for each service
 * @param access what is known about getting in and around
 * @param why the reason
 * @param errors what is wrong, in the order of the form
 */
record FormParts(
    List<FieldView> names,
    FieldView where,
    FieldView lat,
    FieldView lon,
    FieldView from,
    List<FieldView> phones,
    @Nullable WeekView phoneWeek,
    List<Hours> hours,
    AccessParts access,
    FieldView why,
    List<FieldView.ErrorView> errors) {
  private static final int DAYS = 14;

  /**
   * A service's hours: the written form, and what it means.
   *
   * @param name whose hours they are
   * @param spoken null while the written form cannot be read
   * @param week null when they say more than a week
   */
  record Hours(FieldView field, String name, @Nullable Fortnight spoken, @Nullable WeekView week) {}

  /** The usual week and the next two, for the table of hours. */
  record Fortnight(String name, String week, List<String> unusual, List<Row> days) {}

  /** A day and its hours. */
  record Row(String day, String hours, boolean unusual) {}

  static FormParts of(Spoken spoken, Site site, SiteFields fields, Map<String, String> problems) {
    List<Hours> hours = new ArrayList<>();
    for (ServiceAtSite one : site.services()) {
      if (one.to() != null && one.to().isBefore(spoken.words().today())) {
        continue;
      }
      hours.add(hours(spoken, one, fields, problems));
    }
    List<String> order = List.copyOf(fields.values().keySet());
    FieldView.Maker field =
        (id, label, hint) -> FieldView.of(spoken, id, label, fields, hint, problems);
    return new FormParts(
        List.of(
            field.of("name", "site.name", null),
            field.of("name-en", "site.name-en", null),
            field.of("landmark", "site.landmark", "site.landmark.hint"),
            field.of("landmark-en", "site.landmark-en", null)),
        field.of("where", "site.address", "site.address.hint"),
        field.of("lat", "site.lat", null),
        field.of("lon", "site.lon", null),
        field.of("from", "site.from", "site.from.hint"),
        List.of(
            field.of("phone", "site.phone", null),
            field.of("phone-hours", "site.phone-hours", "site.hours.hint")),
        WeekView.of(spoken, "phone-hours", fields),
        hours,
        AccessParts.of(spoken, site, fields, problems),
        field.of("why", "site.why", "site.why.hint"),
        problems.entrySet().stream()
            .sorted(Comparator.comparing(it -> order.indexOf(it.getKey())))
            .map(it -> new FieldView.ErrorView(it.getKey(), it.getValue()))
            .toList());
  }

  private static Hours hours(
      Spoken spoken, ServiceAtSite at, SiteFields fields, Map<String, String> problems) {
    String id = SiteFields.hoursOf(at);
    String service =
        spoken.words().world().registry().findService(at.service()).map(Service::name).stream()
            .map(spoken.words()::in)
            .findFirst()
            .orElse(at.service());
    String name =
        at.from() != null && at.from().isAfter(spoken.words().today())
            ? spoken.get("site.hours.from", service, spoken.words().date(at.from()))
            : service;
    return new Hours(
        new FieldView(
            id,
            spoken.get("site.hours", name),
            "text",
            "off",
            fields.get(id),
            Objects.requireNonNullElse(fields.was().get(id), ""),
            null,
            problems.get(id)),
        name,
        fortnight(spoken, name, fields.get(id), at),
        WeekView.of(spoken, id, fields));
  }

  private static @Nullable Fortnight fortnight(
      Spoken spoken, String name, String rule, ServiceAtSite at) {
    var words = spoken.words();
    try {
      OpeningHours hours =
          OpeningHours.of(
              rule, at.exceptions(), words.world().days(), words.world().region().zone());
      OpeningWords say = words.hours().words();
      List<OpeningWords.Day> days = say.days(hours, words.today(), DAYS, words.locale());
      return new Fortnight(
          name,
          say.week(hours, words.today(), words.locale()),
          days.stream()
              .filter(OpeningWords.Day::unusual)
              .map(day -> day.sentence().endsWith(".") ? day.sentence() : day.sentence() + ".")
              .toList(),
          days.stream()
              .map(
                  day ->
                      new Row(
                          day.name(),
                          day.note() == null ? day.hours() : day.hours() + " (" + day.note() + ")",
                          day.unusual()))
              .toList());
    } catch (HoursProblem e) {
      return null;
    }
  }
}
