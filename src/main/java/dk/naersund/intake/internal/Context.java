package dk.naersund.intake.internal;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule may know beside the site it looks at.
 *
 * @param snapshot the registry
 * @param day the day that the file is about
 * @param ids the ids of all sites of the file
 * @param known the registry's sites by name and place
 * @param seen the file's sites so far
 */
public record Context(
    RegistrySnapshot snapshot, LocalDate day, Set<String> ids, Neighbours known, Neighbours seen) {

  /** The registry's site of that id, if it is anywhere on the day. */
  public Optional<Site> today(String id) {
    return snapshot.findSite(id).filter(site -> site.locationOn(day).isPresent());
  }
}
