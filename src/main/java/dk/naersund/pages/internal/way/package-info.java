/** The way to one place in words, on screen and on paper. */
@NullMarked
package dk.naersund.pages.internal.way;

import org.jspecify.annotations.NullMarked;
