package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** The file should be JSON and breaks off or goes wrong somewhere. */
public final class JsonNotReadable implements Rule {}
