/**
 * The rides that a person may be entitled to (flextur, flexhandicap, patient transport …) as data
 * of the region: may I, until when must I order, what does it cost. May call {@code hours}, {@code
 * text} and {@code platform}.
 */
@ApplicationModule(allowedDependencies = {"hours", "text", "platform"})
@NullMarked
package dk.naersund.rides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
