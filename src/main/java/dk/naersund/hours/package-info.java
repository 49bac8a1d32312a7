/**
 * Opening hours in the OSM grammar, judged on Danish days: open at a moment, until when, and when
 * next. May call {@code text}.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package dk.naersund.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
