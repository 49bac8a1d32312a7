/** What every page has in common: its frame, its language, its words for times and phones. */
@NullMarked
package dk.naersund.pages.internal.frame;

import org.jspecify.annotations.NullMarked;
