package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** The file is larger than any register. */
public final class FileTooLarge implements Rule {}
