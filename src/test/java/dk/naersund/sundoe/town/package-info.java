/** Pieces of a world: suburbs, houses along streets, pavements, coasts. */
@NullMarked
package dk.naersund.sundoe.town;

import org.jspecify.annotations.NullMarked;
