/**
 * Registers in and out: what a file would change, with everything that is wrong in it as documented
 * notices, and the registry as files for others. May call {@code geo}, {@code hours}, {@code
 * registry}, {@code text} and {@code platform}; writes no database.
 */
@ApplicationModule(allowedDependencies = {"geo", "hours", "registry", "text", "platform"})
@NullMarked
package dk.naersund.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
