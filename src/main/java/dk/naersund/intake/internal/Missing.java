package dk.naersund.intake.internal;

import dk.naersund.intake.Difference;
import dk.naersund.intake.Format;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sites of the registry that a file should have and has not. */
final class Missing {
  private final RegistrySnapshot snapshot;
  private final LocalDate day;

  Missing(RegistrySnapshot snapshot, LocalDate day) {
    this.snapshot = snapshot;
    this.day = day;
  }

  /**
   * @param groups the file's rows by id, also those with errors: who stands there is not gone
   */
  List<Difference.Entry> find(Format format, Map<String, List<Row>> groups) {
    Set<String> municipalities = new HashSet<>();
    groups.values().stream()
        .flatMap(List::stream)
        .map(row -> row.cells().get(Field.KOMMUNEKODE))
        .forEach(
            cell -> {
              if (cell != null) {
                municipalities.add(cell.value().length() == 3 ? "0" + cell.value() : cell.value());
              }
            });
    return snapshot.sites().stream()
        .filter(site -> !groups.containsKey(site.id()))
        // No public file has them.
        .filter(site -> !site.entry().sensitive())
        .filter(site -> format != Format.SOR || site.id().startsWith(SorReader.PREFIX))
        .filter(site -> liesIn(site, municipalities))
        .map(site -> new Difference.Entry(site.id(), site.name().da()))
        .toList();
  }

  private boolean liesIn(Site site, Set<String> municipalities) {
    return site.locationOn(day)
        .filter(location -> municipalities.contains(location.kommunekode()))
        .isPresent();
  }
}
