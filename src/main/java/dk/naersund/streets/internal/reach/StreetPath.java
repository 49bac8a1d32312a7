package dk.naersund.streets.internal.reach;

/**
 * A fastest way between two positions on the streets.
 *
 * @param keys the edge keys travelled, in order; the first and the last only in part
 * @param fromFraction where on the first edge it begins, counted from the edge's base node
 * @param toFraction where on the last edge it ends, counted from the edge's base node
 * @param millis travel time in milliseconds, the stretches off the street at both ends included
 * @param decimetres length in decimetres
 * @param unknownDecimetres how many of them are in doubt
 */
public record StreetPath(
    int[] keys,
    double fromFraction,
    double toFraction,
    int millis,
    int decimetres,
    int unknownDecimetres) {}
