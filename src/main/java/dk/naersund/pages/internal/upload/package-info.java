/** Files that come with a form. */
@NullMarked
package dk.naersund.pages.internal.upload;

import org.jspecify.annotations.NullMarked;
