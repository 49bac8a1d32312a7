package dk.naersund.intake.internal;

import dk.naersund.intake.Difference;
import dk.naersund.intake.Difference.Change;
import dk.naersund.intake.Difference.Duplicate;
import dk.naersund.intake.Difference.FieldChange;
import dk.naersund.intake.DryRun;
import dk.naersund.intake.Place;
import dk.naersund.intake.internal.rules.CatalogueDiffers;
import dk.naersund.intake.internal.rules.RegistryNotRight;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole {@code registry.json}: entity by entity as it stands there. Nothing is taken away, and
 * what the catalogue of service kinds has keeps its order.
 */
final class WholeRegistry {
  private final RegistrySnapshot snapshot;
  private final LocalDate day;
  private final Report report;

  WholeRegistry(RegistrySnapshot snapshot, LocalDate day, Report report) {
    this.snapshot = snapshot;
    this.day = day;
    this.report = report;
  }

  /** See {@link dk.naersund.intake.Imports#dryRun}. */
  DryRun dryRun(InputStream file) throws IOException {
    return SourceText.read(file, report)
        .flatMap(text -> Json.read(text, report))
        .map(RegistryJson::readAll)
        .flatMap(this::right)
        .map(this::compare)
        .orElseGet(() -> run(new Difference(List.of(), List.of(), List.of(), List.of(), 0)));
  }

  private Optional<RegistrySnapshot> right(RegistryJson.ReadAll read) {
    read.problems()
        .forEach(
            problem ->
                report.tell(
                    new RegistryNotRight(),
                    problem.path().isEmpty() ? Place.FILE : new Place(0, problem.path()),
                    problem.path().isEmpty() ? "registry.json" : problem.path(),
                    problem.text()));
    return Optional.ofNullable(read.snapshot());
  }

  private DryRun compare(RegistrySnapshot file) {
    if (!kinds(file).equals(catalogueAfter(file))) {
      report.tell(new CatalogueDiffers(), new Place(0, "serviceKinds"));
    }
    Neighbours known = Intake.known(snapshot, day);
    List<Difference.Entry> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    List<Duplicate> duplicates = new ArrayList<>();
    List<Site> proposed = new ArrayList<>();
    for (Site site : file.sites()) {
      Site today = snapshot.findSite(site.id()).orElse(null);
      if (site.equals(today)) {
        continue;
      }
      proposed.add(site);
      if (today == null) {
        added.add(new Difference.Entry(site.id(), site.name().da()));
        duplicates.addAll(new Duplicates(snapshot, day, known).find(site));
      } else {
        changed.add(new Change(site.id(), today.name().da(), fields(today, site)));
      }
    }
    int unchanged = file.sites().size() - proposed.size();
    Difference difference = new Difference(added, changed, gone(file), duplicates, unchanged);
    return new DryRun(report.notices(), difference, proposed, others(file));
  }

  /** The ids of the catalogue when the file's kinds are in it: none goes, new ones come last. */
  private List<String> catalogueAfter(RegistrySnapshot file) {
    return Stream.concat(kinds(snapshot).stream(), kinds(file).stream()).distinct().toList();
  }

  private static List<String> kinds(RegistrySnapshot registry) {
    return registry.serviceKinds().stream().map(ServiceKind::id).toList();
  }

  private List<Difference.Entry> gone(RegistrySnapshot file) {
    return snapshot.sites().stream()
        .filter(site -> file.findSite(site.id()).isEmpty())
        .map(site -> new Difference.Entry(site.id(), site.name().da()))
        .toList();
  }

  private List<RegistryEntity> others(RegistrySnapshot file) {
    return Stream.of(
            file.organisations(),
            file.regions(),
            file.serviceKinds(),
            file.seasons(),
            file.services(),
            file.responsibilities())
        .<RegistryEntity>flatMap(Collection::stream)
        .filter(entity -> !snapshot.find(EntityId.of(entity)).filter(entity::equals).isPresent())
        .toList();
  }

  private static List<FieldChange> fields(@Nullable Site before, Site after) {
    return dk.naersund.registry.FieldChange.between(before, after).stream()
        .map(change -> new FieldChange(change.path(), change.before(), change.after()))
        .toList();
  }

  private DryRun run(Difference difference) {
    return new DryRun(report.notices(), difference, List.of(), List.of());
  }
}
