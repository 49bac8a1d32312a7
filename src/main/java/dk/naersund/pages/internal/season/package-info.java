/** One change at many of a season's sites. */
@NullMarked
package dk.naersund.pages.internal.season;

import org.jspecify.annotations.NullMarked;
