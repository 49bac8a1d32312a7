package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Rule;

/** A feature is an area or a line; a site is a point. */
public final class GeometryNotAPoint implements Rule {}
