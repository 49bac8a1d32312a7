/** What a person asked by a page's address, and what it means in this region. */
@NullMarked
package dk.naersund.pages.internal.asked;

import org.jspecify.annotations.NullMarked;
