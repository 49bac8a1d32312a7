/**
 * Makes the base map: one PMTiles file from a region's OpenStreetMap file, with few layers. A
 * program of its own, because planetiler and GraphHopper cannot live on one classpath.
 *
 * <p>{@link dk.naersund.tiles.MakeBasemap} is the program, {@link dk.naersund.tiles.MapLayers} says
 * what of the map is drawn, {@link dk.naersund.tiles.Coast} tells land from sea.
 */
@NullMarked
package dk.naersund.tiles;

import org.jspecify.annotations.NullMarked;
