package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** A row has more cells than the heading: usually a comma in a text without quotation marks. */
public final class RowTooLong implements Rule {}
