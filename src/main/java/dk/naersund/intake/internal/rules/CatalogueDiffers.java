package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Rule;

/** The kinds of service in a registry.json are not those of this registry. */
public final class CatalogueDiffers implements Rule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }
}
