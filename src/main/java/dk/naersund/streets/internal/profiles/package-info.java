/** Mobility profiles as data: their files, read strictly, and what stands in them. */
@NullMarked
package dk.naersund.streets.internal.profiles;

import org.jspecify.annotations.NullMarked;
