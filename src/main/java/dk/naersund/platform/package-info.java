/**
 * What every room stands on: configuration, the database, the clock, progress lines, security
 * headers. Knows no other room and is open to all.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dk.naersund.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
