package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** A quotation mark is opened in the table and never closed. */
public final class TableNotReadable implements Rule {}
