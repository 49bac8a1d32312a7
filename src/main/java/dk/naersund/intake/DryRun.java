package dk.naersund.intake;

import dk.naersund.registry.Site;
import java.util.List;

/**
 * What importing a file would do; nothing has been done.
 *
 * @param notices what its owner should know, in the order of the file
 * @param difference what would change
 * @param proposed the sites that are new or changed, as they would be; sites with an error and
 *     sites that stay as they are, are not among them
 */
public record DryRun(List<Notice> notices, Difference difference, List<Site> proposed) {
  public DryRun {
    notices = List.copyOf(notices);
    proposed = List.copyOf(proposed);
  }

  /** Whether anything in the file is an error. */
  public boolean hasErrors() {
    return notices.stream().anyMatch(notice -> notice.severity() == Notice.Severity.ERROR);
  }
}
