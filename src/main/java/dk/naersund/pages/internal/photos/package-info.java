/** Pictures of the doors of a place. */
@NullMarked
package dk.naersund.pages.internal.photos;

import org.jspecify.annotations.NullMarked;
