package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Rule;

/** A registry.json lacks kinds of service of this registry, or has them in another order. */
public final class CatalogueDiffers implements Rule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }
}
