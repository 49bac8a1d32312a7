/** What the site says about itself. */
@NullMarked
package dk.naersund.pages.internal.about;

import org.jspecify.annotations.NullMarked;
