package dk.naersund.pages.internal.imports;

import dk.naersund.editing.ImportDesk.Proposal;
import dk.naersund.intake.Difference;
import dk.naersund.intake.Notice;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file would do, as far as pages show it: without the sites themselves, of which there may
 * be many.
 *
 * @param addresses of new sites, by their ids
 * @param others organisations, seasons and services that are new or changed
 * @param notYours what the account may not change; stays as it is
 * @param mark to be handed back with the decision
 */
record Look(
    List<Notice> notices,
    Difference difference,
    Map<String, String> addresses,
    List<EntityId> others,
    List<EntityId> notYours,
    String mark,
    boolean asShown) {
  static Look of(Proposal proposal) {
    LocalDate day = proposal.run().day();
    Set<String> added =
        proposal.dryRun().difference().added().stream()
            .map(Difference.Entry::site)
            .collect(Collectors.toSet());
    return new Look(
        proposal.dryRun().notices(),
        proposal.dryRun().difference(),
        proposal.dryRun().proposed().stream()
            .filter(site -> added.contains(site.id()))
            .collect(Collectors.toMap(Site::id, site -> address(site, day), (one, other) -> one)),
        proposal.dryRun().others().stream().map(EntityId::of).toList(),
        proposal.notYours(),
        proposal.mark(),
        proposal.asShown());
  }

  private static String address(Site site, LocalDate day) {
    return site.locationOn(day)
        .or(() -> site.locations().stream().findFirst())
        .map(SiteLocation::addressText)
        .orElse("");
  }

  /** New sites that would be published. */
  int news() {
    return difference.added().size()
        - notYourSites(difference.added().stream().map(Difference.Entry::site).toList());
  }

  /** Changed sites that would be published. */
  int changes() {
    return difference.changed().size()
        - notYourSites(difference.changed().stream().map(Difference.Change::site).toList());
  }

  private int notYourSites(List<String> sites) {
    Set<String> all = new HashSet<>(sites);
    return (int)
        notYours.stream()
            .filter(id -> id.kind() == EntityId.Kind.SITE && all.contains(id.id()))
            .count();
  }

  /** Whether there is anything to publish. */
  boolean doesSomething() {
    return news() + changes() + others.size() > notYoursBesideSites();
  }

  private long notYoursBesideSites() {
    return notYours.stream().filter(id -> id.kind() != EntityId.Kind.SITE).count();
  }
}
