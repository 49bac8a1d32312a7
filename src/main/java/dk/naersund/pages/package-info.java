/**
 * The pages a person sees, rendered by the server and complete without JavaScript. May call the
 * rooms it shows.
 */
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "booking",
      "calls",
      "search",
      "availability",
      "coverage",
      "world",
      "geo",
      "text",
      "hours",
      "registry",
      "address",
      "streets",
      "transit",
      "rides",
      "eligibility",
      "editing",
      "coverage",
      "intake",
      "basemap",
      "platform"
    })
@NullMarked
package dk.naersund.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
