package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** The table lacks a column that every row needs. */
public final class ColumnMissing implements Rule {}
