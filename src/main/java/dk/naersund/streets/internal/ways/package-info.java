/** Ways: the search for one way, what is in doubt on it, and the way in words. */
@NullMarked
package dk.naersund.streets.internal.ways;

import org.jspecify.annotations.NullMarked;
