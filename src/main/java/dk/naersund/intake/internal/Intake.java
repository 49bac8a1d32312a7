package dk.naersund.intake.internal;

import dk.naersund.intake.Difference;
import dk.naersund.intake.Difference.Change;
import dk.naersund.intake.Difference.Duplicate;
import dk.naersund.intake.DryRun;
import dk.naersund.intake.Format;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a file to what it would change: text, rows, entries, difference. */
public final class Intake {
  private final RegistrySnapshot snapshot;
  private final LocalDate day;
  private final Report report = new Report();
  private final List<Difference.Entry> added = new ArrayList<>();
  private final List<Change> changed = new ArrayList<>();
  private final List<Duplicate> duplicates = new ArrayList<>();
  private final List<Site> proposed = new ArrayList<>();
  private int unchanged;

  /**
   * @param day the day that the file is about
   */
  public Intake(RegistrySnapshot snapshot, LocalDate day) {
    this.snapshot = snapshot;
    this.day = day;
  }

  /** See {@link dk.naersund.intake.Imports#dryRun}; once per instance. */
  public DryRun dryRun(Format format, InputStream file) throws IOException {
    if (format == Format.REGISTRY) {
      return new WholeRegistry(snapshot, day, report).dryRun(file);
    }
    List<Row> rows =
        SourceText.read(file, report).map(text -> rows(format, text)).orElse(List.of());
    Grouping grouping = new Grouping(report);
    Map<String, List<Row>> groups = grouping.byId(rows);
    Context context = new Context(snapshot, day, groups.keySet(), known(), new Neighbours());
    groups.forEach(
        (id, group) -> grouping.entry(id, group).ifPresent(entry -> entry(entry, context)));
    List<Difference.Entry> gone = new Missing(snapshot, day).find(format, groups);
    Difference difference = new Difference(added, changed, gone, duplicates, unchanged);
    return new DryRun(report.notices(), difference, proposed, List.of());
  }

  private List<Row> rows(Format format, String text) {
    return switch (format) {
      case CSV -> new TableReader(Field::find, List.of(Field.ID), report).read(text);
      case SOR -> SorReader.read(text, report);
      case GEOJSON ->
          Json.read(text, report).map(new GeoJsonReader(report)::read).orElse(List.of());
      case HSDS ->
          Json.read(text, report).map(new HsdsReader(report, snapshot)::read).orElse(List.of());
      case FHIR, REGISTRY -> throw new IllegalArgumentException("not read: " + format);
    };
  }

  private void entry(Entry entry, Context context) {
    int before = report.errors();
    Rules.ENTRY.forEach(rule -> rule.check(entry, context, report));
    String name = entry.value(Field.NAME);
    if (name != null) {
      entry.position().ifPresent(position -> context.seen().add(entry.id(), name, position));
    }
    if (report.errors() > before) {
      return;
    }
    Optional<Site> today = context.today(entry.id());
    if (today.isEmpty()) {
      Site fresh = Proposal.fresh(entry);
      added.add(new Difference.Entry(fresh.id(), fresh.name().da()));
      duplicates.addAll(new Duplicates(snapshot, day, context.known()).find(fresh));
      proposed.add(fresh);
      return;
    }
    Optional<Change> change = new Comparison(day).compare(today.get(), entry);
    if (change.isEmpty()) {
      unchanged++;
    } else {
      changed.add(change.get());
      proposed.add(Proposal.changed(today.get(), entry, day));
    }
  }

  private Neighbours known() {
    return known(snapshot, day);
  }

  /** All sites that are somewhere on the day. */
  static Neighbours known(RegistrySnapshot snapshot, LocalDate day) {
    Neighbours known = new Neighbours();
    for (Site site : snapshot.sites()) {
      site.locationOn(day)
          .ifPresent(location -> known.add(site.id(), site.name().da(), location.position()));
    }
    return known;
  }
}
