/**
 * Nærsund: the nearest health service that a person can really use, and the way there and home.
 *
 * <p>Each package below is a room: its root is its public face, everything else sits in {@code
 * internal}. Imports point upwards only; {@code src/docs/architecture.md} shows the house on one
 * page.
 */
@NullMarked
package dk.naersund;

import org.jspecify.annotations.NullMarked;
