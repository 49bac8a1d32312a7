/**
 * Positions, distances and areas on the WGS84 globe. Knows no other room; the only one that shows
 * JTS.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dk.naersund.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
