/**
 * Whether everybody is covered: promises as rules over registry and map, travel times from every
 * address, and what an edit does to both. May call {@code world} and the rooms that a world is made
 * of.
 */
@ApplicationModule(
    allowedDependencies = {
      "world",
      "geo",
      "text",
      "hours",
      "registry",
      "address",
      "streets",
      "platform"
    })
@NullMarked
package dk.naersund.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
