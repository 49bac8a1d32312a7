package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** The file is in order, and something else than was asked for. */
public final class NotThisFormat implements Rule {}
