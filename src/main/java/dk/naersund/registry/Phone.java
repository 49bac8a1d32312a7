package dk.naersund.registry;

import org.jspecify.annotations.Nullable;

/**
 * A number that a person can ring.
 *
 * @param number in international form with spaces as Danes write it: {@code +45 99 95 12 34}
 * @param hours when somebody answers, in the OSM grammar; null when nobody told us
 */
public record Phone(String number, @Nullable String hours) {}
