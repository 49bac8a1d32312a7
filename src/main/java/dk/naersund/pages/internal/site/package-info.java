/** The page of one place. */
@NullMarked
package dk.naersund.pages.internal.site;

import org.jspecify.annotations.NullMarked;
