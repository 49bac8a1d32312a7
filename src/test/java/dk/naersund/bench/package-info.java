/** Measurements: programs run by name, each with a table as its result. */
@NullMarked
package dk.naersund.bench;

import org.jspecify.annotations.NullMarked;
