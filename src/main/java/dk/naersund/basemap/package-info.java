/**
 * The base map: one PMTiles file, made from the region's own map by a process of its own while the
 * program already answers. May call {@code geo}, {@code world} and {@code platform}; everything but
 * the drawn map works without it.
 */
@ApplicationModule(allowedDependencies = {"geo", "world", "platform"})
@NullMarked
package dk.naersund.basemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
