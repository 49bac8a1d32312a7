/** The search: what runs around a day, rounds over it, ways told. */
@NullMarked
package dk.naersund.transit.internal.rounds;

import org.jspecify.annotations.NullMarked;
