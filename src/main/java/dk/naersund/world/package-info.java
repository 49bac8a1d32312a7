/**
 * What a query reads, as one immutable whole: a region loaded from its folder, with the registry on
 * top. May call the rooms it is made of.
 */
@ApplicationModule(
    allowedDependencies = {
      "geo",
      "text",
      "hours",
      "registry",
      "address",
      "streets",
      "rides",
      "eligibility",
      "transit",
      "platform"
    })
@NullMarked
package dk.naersund.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
