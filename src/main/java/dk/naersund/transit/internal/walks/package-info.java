/** Walking to, from and between stops. */
@NullMarked
package dk.naersund.transit.internal.walks;

import org.jspecify.annotations.NullMarked;
