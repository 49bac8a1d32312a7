package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** A row has no id. */
public final class IdMissing implements Rule {}
