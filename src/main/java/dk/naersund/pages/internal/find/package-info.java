/** The search: what the person wrote, what was understood, and the answer. */
@NullMarked
package dk.naersund.pages.internal.find;

import org.jspecify.annotations.NullMarked;
