/**
 * The use case: which places can this person use, in what order, how to get there and home, and
 * why. May call {@code world} and the rooms that a world is made of.
 */
@ApplicationModule(
    allowedDependencies = {
      "world",
      "geo",
      "text",
      "hours",
      "registry",
      "eligibility",
      "address",
      "streets",
      "transit",
      "rides",
      "availability"
    })
@NullMarked
package dk.naersund.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
