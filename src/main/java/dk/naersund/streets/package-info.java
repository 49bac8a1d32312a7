/**
 * The street network: profiles, snapping, reach to many places at once, ways in words, doubt. May
 * call {@code geo}, {@code text} and {@code platform}; the only room that knows GraphHopper.
 */
@ApplicationModule(allowedDependencies = {"geo", "text", "platform"})
@NullMarked
package dk.naersund.streets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
