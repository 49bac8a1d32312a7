package dk.naersund.intake.internal;

import dk.naersund.geo.Position;
import dk.naersund.intake.Difference.Duplicate;
import dk.naersund.intake.Difference.Duplicate.Reason;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a new site is perhaps in the registry already. */
final class Duplicates {
  private final RegistrySnapshot snapshot;
  private final LocalDate day;
  private final Neighbours known;

  Duplicates(RegistrySnapshot snapshot, LocalDate day, Neighbours known) {
    this.snapshot = snapshot;
    this.day = day;
    this.known = known;
  }

  List<Duplicate> find(Site fresh) {
    Position position = fresh.locations().getFirst().position();
    List<Duplicate> found = new ArrayList<>();
    known
        .find(fresh.id(), fresh.name().da(), position)
        .ifPresent(
            other ->
                found.add(
                    new Duplicate(
                        fresh.id(),
                        other.id(),
                        Reason.SAME_NAME_NEARBY,
                        other.position().metresTo(position))));
    if (fresh.id().startsWith(SorReader.PREFIX)) {
      sameSorId(fresh.id(), fresh.id().substring(SorReader.PREFIX.length()), position, found);
    }
    return found;
  }

  private void sameSorId(String id, String sorId, Position position, List<Duplicate> found) {
    Set<String> organisations =
        snapshot.organisations().stream()
            .filter(organisation -> sorId.equals(organisation.sorId()))
            .map(Organisation::id)
            .collect(Collectors.toSet());
    if (organisations.isEmpty()) {
      return;
    }
    Set<String> services =
        snapshot.services().stream()
            .filter(service -> organisations.contains(service.organisation()))
            .map(Service::id)
            .collect(Collectors.toSet());
    for (Site site : snapshot.sites()) {
      SiteLocation here = site.locationOn(day).orElse(null);
      if (here != null
          && site.services().stream().anyMatch(offer -> services.contains(offer.service()))) {
        double metres = here.position().metresTo(position);
        found.add(new Duplicate(id, site.id(), Reason.SAME_SOR_ID, metres));
      }
    }
  }
}
