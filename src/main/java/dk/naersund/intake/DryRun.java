package dk.naersund.intake;

import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Site;
import java.util.List;

/**
 * What importing a file would do; nothing has been done.
 *
 * @param notices what its owner should know, in the order of the file
 * @param difference what would change
 * @param proposed the sites that are new or changed, as they would be; sites with an error and
 *     sites that stay as they are, are not among them
 * @param others organisations, seasons and services that are new or changed, as they would be; only
 *     {@link Format#REGISTRY} brings any
 */
public record DryRun(
    List<Notice> notices, Difference difference, List<Site> proposed, List<RegistryEntity> others) {
  public DryRun {
    notices = List.copyOf(notices);
    proposed = List.copyOf(proposed);
    others = List.copyOf(others);
  }

  /** Whether anything in the file is an error. */
  public boolean hasErrors() {
    return notices.stream().anyMatch(notice -> notice.severity() == Notice.Severity.ERROR);
  }
}
