/** Where anybody tells that something is wrong about a place. */
@NullMarked
package dk.naersund.pages.internal.tell;

import org.jspecify.annotations.NullMarked;
