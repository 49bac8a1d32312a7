/** The catalogue of service kinds, for administrators. */
@NullMarked
package dk.naersund.pages.internal.kinds;

import org.jspecify.annotations.NullMarked;
