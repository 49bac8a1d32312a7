/** How promises are judged and addresses counted. */
@NullMarked
package dk.naersund.coverage.internal;

import org.jspecify.annotations.NullMarked;
