package dk.naersund.pages.internal.visits;

import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One visit on the list.
 *
 * @param note what to know; null for nothing
 * @param hidden whether the place is not shown to the public
 */
record VisitRow(
    String day,
    String hours,
    String service,
    String site,
    @Nullable String note,
    boolean hidden,
    String href) {
  private record Found(Site site, ServiceAtSite visit) {
    LocalDate day() {
      return Objects.requireNonNull(visit.from());
    }
  }

  /** The visits from a day on at places that the account may change, the next one first. */
  static List<VisitRow> from(LocalDate day, Spoken spoken, RegistrySnapshot registry) {
    return registry.sites().stream()
        .filter(site -> Permissions.mayEdit(spoken.account(), site))
        .flatMap(
            site ->
                site.services().stream()
                    .filter(at -> at.visit() && at.from() != null && !at.from().isBefore(day))
                    .map(at -> new Found(site, at)))
        .sorted(Comparator.comparing(Found::day).thenComparing(found -> found.site().id()))
        .map(found -> of(found, spoken, registry))
        .toList();
  }

  private static VisitRow of(Found found, Spoken spoken, RegistrySnapshot registry) {
    ServiceAtSite visit = found.visit();
    return new VisitRow(
        spoken.day(visit.from()),
        visit.hours(),
        registry
            .findService(visit.service())
            .map(Service::name)
            .map(spoken.words()::in)
            .orElse(visit.service()),
        spoken.words().in(found.site().name()),
        spoken.words().inOrNull(visit.note()),
        found.site().entry().sensitive(),
        spoken.href(VisitsPage.LIST + "/" + VisitId.of(found.site(), visit)));
  }
}
