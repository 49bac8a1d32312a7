package dk.naersund.pages.internal.responsibility;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.ServiceKind;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what on a day.
 *
 * @param day the day in words
 * @param then the rows that hold on the day
 * @param later those that begin after it
 * @param over those that ended before it
 * @param editable whether they may be changed
 */
record ResponsibilityList(
    String day, List<Row> then, List<Row> later, List<Row> over, boolean editable) {
  /** One row. */
  record Row(
      String kinds,
      String municipalities,
      String days,
      String authority,
      String funder,
      String operator,
      String owner,
      String source,
      @Nullable String href) {}

  private static final Comparator<Responsibility> BY_DAY =
      Comparator.comparing(
              Responsibility::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Responsibility::id);

  static ResponsibilityList on(
      LocalDate day, Spoken spoken, RegistrySnapshot registry, boolean editable) {
    List<Responsibility> all = registry.responsibilities().stream().sorted(BY_DAY).toList();
    return new ResponsibilityList(
        spoken.day(day),
        rows(spoken, registry, all.stream().filter(row -> when(row, day) == 0).toList(), editable),
        rows(spoken, registry, all.stream().filter(row -> when(row, day) > 0).toList(), editable),
        rows(spoken, registry, all.stream().filter(row -> when(row, day) < 0).toList(), editable),
        editable);
  }

  /** −1 when it is over, 0 when it holds, 1 when it has not begun. */
  private static int when(Responsibility row, LocalDate day) {
    if (row.from() != null && day.isBefore(row.from())) {
      return 1;
    }
    return row.to() != null && day.isAfter(row.to()) ? -1 : 0;
  }

  private static List<Row> rows(
      Spoken spoken, RegistrySnapshot registry, List<Responsibility> rows, boolean editable) {
    return rows.stream().map(row -> row(spoken, registry, row, editable)).toList();
  }

  private static Row row(
      Spoken spoken, RegistrySnapshot registry, Responsibility row, boolean editable) {
    return new Row(
        kinds(spoken, registry, row),
        municipalities(spoken, registry, row),
        days(spoken, row),
        organisation(spoken, registry, row.authority()),
        organisation(spoken, registry, row.funder()),
        organisation(spoken, registry, row.operator()),
        organisation(spoken, registry, row.buildingOwner()),
        row.source(),
        editable ? spoken.href(ResponsibilityPage.LIST + "/" + row.id()) : null);
  }

  static String kinds(Spoken spoken, RegistrySnapshot registry, Responsibility row) {
    return row.kinds().stream()
        .map(id -> name(spoken, registry.findServiceKind(id).map(ServiceKind::name), id))
        .collect(Collectors.joining(", "));
  }

  static String municipalities(Spoken spoken, RegistrySnapshot registry, Responsibility row) {
    return row.municipalities().stream()
        .map(
            code ->
                name(
                    spoken,
                    registry.organisations().stream()
                        .filter(one -> code.equals(one.kommunekode()))
                        .map(Organisation::name)
                        .findFirst(),
                    code))
        .collect(Collectors.joining(", "));
  }

  /** "fra 1. januar 2027", "altid". */
  static String days(Spoken spoken, Responsibility row) {
    LocalDate from = row.from();
    LocalDate to = row.to();
    if (from == null) {
      return to == null ? spoken.get("resp.always") : spoken.get("resp.until", spoken.day(to));
    }
    return to == null
        ? spoken.get("resp.since", spoken.day(from))
        : spoken.get("resp.between", spoken.day(from), spoken.day(to));
  }

  private static String organisation(
      Spoken spoken, RegistrySnapshot registry, @Nullable String id) {
    return id == null
        ? spoken.get("resp.not-known")
        : name(spoken, registry.findOrganisation(id).map(Organisation::name), id);
  }

  private static String name(Spoken spoken, Optional<LocalText> name, String id) {
    return name.map(spoken.words()::in).orElse(id);
  }
}
