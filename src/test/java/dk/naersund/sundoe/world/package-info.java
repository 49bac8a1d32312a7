/**
 * Bigger invented worlds for benchmarks: many towns joined by country roads, written as a stream,
 * one town in memory at a time.
 */
@NullMarked
package dk.naersund.sundoe.world;

import org.jspecify.annotations.NullMarked;
