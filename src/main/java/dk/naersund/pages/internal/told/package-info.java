/** What rules say to one person, in words, for every page that says it. */
@NullMarked
package dk.naersund.pages.internal.told;

import org.jspecify.annotations.NullMarked;
