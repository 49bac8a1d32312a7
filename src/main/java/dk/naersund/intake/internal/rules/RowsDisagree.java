package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** Two rows of one site say different things about it. */
public final class RowsDisagree implements Rule {}
