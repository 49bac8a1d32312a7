package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** A value is a list or an object where a text or a number belongs. */
public final class ValueNotText implements Rule {}
