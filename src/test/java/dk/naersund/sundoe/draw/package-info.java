/** Drawing in metres: points, streets, areas, and the street plans they are read from. */
@NullMarked
package dk.naersund.sundoe.draw;

import org.jspecify.annotations.NullMarked;
