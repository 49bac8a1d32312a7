/** From a drawing to OpenStreetMap objects, and those to a PBF file. */
@NullMarked
package dk.naersund.sundoe.osm;

import org.jspecify.annotations.NullMarked;
