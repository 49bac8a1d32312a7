/** The page {@code /vaccination}: a few questions, and what one may do. */
@NullMarked
package dk.naersund.pages.internal.rules;

import org.jspecify.annotations.NullMarked;
