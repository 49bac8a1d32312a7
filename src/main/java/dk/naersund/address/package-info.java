/**
 * Address text to position and back, tolerant of how people type. May call {@code geo} and {@code
 * platform}; the only room that knows Lucene.
 */
@ApplicationModule(allowedDependencies = {"geo", "platform"})
@NullMarked
package dk.naersund.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
