package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** Nothing stands in the file. */
public final class FileEmpty implements Rule {}
