/** What a person sees when a page cannot be shown. */
@NullMarked
package dk.naersund.pages.internal.error;

import org.jspecify.annotations.NullMarked;
