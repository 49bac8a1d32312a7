/**
 * The system of record: organisations, sites, services and their access facts, with valid time. May
 * call {@code geo}, {@code hours}, {@code text} and {@code platform}; read through the immutable
 * {@link dk.naersund.registry.RegistrySnapshot}.
 */
@ApplicationModule(allowedDependencies = {"geo", "hours", "text", "platform"})
@NullMarked
package dk.naersund.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
