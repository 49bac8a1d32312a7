/**
 * JSON over HTTP under {@code /api/v1}, with problem details and an OpenAPI document. May call the
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
      "transit",
      "geo",
      "text",
      "hours",
      "registry",
      "address",
      "streets",
      "rides",
      "eligibility",
      "editing",
      "coverage",
      "intake",
      "platform"
    })
@NullMarked
package dk.naersund.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
