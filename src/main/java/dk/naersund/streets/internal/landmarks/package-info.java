/** Landmarks: what a person sees beside the street and can be told to look for. */
@NullMarked
package dk.naersund.streets.internal.landmarks;

import org.jspecify.annotations.NullMarked;
