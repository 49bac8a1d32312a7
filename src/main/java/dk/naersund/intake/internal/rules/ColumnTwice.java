package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** Two columns say the same. */
public final class ColumnTwice implements Rule {}
