package dk.naersund.pages.internal.history;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView;
import dk.naersund.pages.internal.kommune.FieldWords;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of an entry, the newest first, put into words. */
final class VersionList {
  private final Spoken spoken;
  private final Subject subject;
  private final List<Kept> kept;
  private final Optional<RegistryEntity> last;

  /** Of many versions those alone that are about the subject. */
  VersionList(Spoken spoken, Subject subject, List<Kept> all) {
    this.spoken = spoken;
    this.subject = subject;
    kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      RegistryEntity before = i + 1 < all.size() ? all.get(i + 1).entity() : null;
      boolean whole = subject != Subject.BESOEG;
      if (whole || !subject.changes(before, all.get(i).entity()).isEmpty()) {
        kept.add(all.get(i));
      }
    }
    last = all.stream().map(Kept::entity).filter(Objects::nonNull).findFirst();
  }

  /**
   * One version.
   *
   * @param label when and who, to choose it by
   * @param see where what it changed is shown; null for the first
   * @param now whether the entry is like this now
   * @param restorable whether one can go back to it
   */
  record Row(
      long event,
      String when,
      String label,
      String what,
      String why,
      @Nullable String see,
      boolean now,
      boolean restorable) {}

  /**
   * Two versions beside each other.
   *
   * @param from the event of the one
   * @param to the event of the other
   * @param caption which they are; empty while nobody has asked
   * @param rows what is different; empty when nothing is
   */
  record Difference(long from, long to, String caption, List<EffectsView.Row> rows) {}

  /** What people call the entry; its id when it was never there. */
  String name(String id) {
    return last.map(entity -> Subject.name(spoken, entity)).orElse(id);
  }

  /**
   * @param now the version that stands; 0 when none does
   */
  List<Row> rows(long now, String here) {
    List<Row> rows = new ArrayList<>();
    boolean current = now != 0;
    for (int i = 0; i < kept.size(); i++) {
      Version version = kept.get(i).version();
      boolean first = i + 1 == kept.size();
      rows.add(
          new Row(
              version.event(),
              spoken.moment(version.at()),
              spoken.moment(version.at()) + ", " + version.who(),
              what(spoken, version),
              version.what() == Version.What.IMPORT ? spoken.get("history.import") : version.why(),
              first
                  ? null
                  : spoken
                          .link(here)
                          .with("fra", kept.get(i + 1).version().event())
                          .with("til", version.event())
                      + "#forskel",
              current && i == 0,
              kept.get(i).entity() != null && !(current && i == 0)));
    }
    return rows;
  }

  /** "Anne: rettet". */
  static String what(Spoken spoken, Version version) {
    String done = spoken.get("site.what." + version.what().name().toLowerCase(Locale.ROOT));
    return version.who() + ": " + done;
  }

  /** What differs between two of the versions; of the last two nothing is said yet. */
  @Nullable Difference difference(long from, long to) {
    if (kept.size() < 2 || last.isEmpty()) {
      return null;
    }
    Optional<Kept> one = find(from);
    Optional<Kept> other = find(to);
    if (one.isEmpty() || other.isEmpty()) {
      return new Difference(
          kept.get(1).version().event(), kept.getFirst().version().event(), "", List.of());
    }
    return new Difference(
        from,
        to,
        spoken.get(
            "history.between",
            spoken.moment(one.get().version().at()),
            spoken.moment(other.get().version().at())),
        FieldWords.of(spoken, last.get())
            .rows(subject.changes(one.get().entity(), other.get().entity())));
  }

  /**
   * What stood there at the end of a day.
   *
   * @param caption which day
   * @param rows field and value; empty when the entry was not there
   */
  record Then(String caption, List<EffectsView.Row> rows) {}

  /** What the entry was at the end of a Danish day, as it was published by then. */
  Then on(LocalDate day) {
    var words = spoken.words();
    Instant end = day.plusDays(1).atStartOfDay(words.zone()).toInstant();
    Optional<RegistryEntity> then =
        kept.stream()
            .filter(one -> one.version().at().isBefore(end))
            .findFirst()
            .flatMap(one -> Optional.ofNullable(one.entity()));
    return then.map(
            entity ->
                new Then(
                    spoken.get("history.then", words.fullDate(day)),
                    FieldWords.of(spoken, entity).rows(subject.changes(null, entity))))
        .orElseGet(() -> new Then(spoken.get("history.then.none", words.fullDate(day)), List.of()));
  }

  private Optional<Kept> find(long event) {
    return kept.stream().filter(one -> one.version().event() == event).findFirst();
  }
}
