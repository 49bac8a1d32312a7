/**
 * Makes the fictional island Sundø, and bigger invented worlds for benchmarks, from a fixed seed:
 * the same bytes every time. {@link dk.naersund.sundoe.GenerateIsland} is the program.
 */
@NullMarked
package dk.naersund.sundoe;

import org.jspecify.annotations.NullMarked;
