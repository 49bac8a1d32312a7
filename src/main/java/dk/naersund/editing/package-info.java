/**
 * What editors do with the registry: who may change what, drafts, what an edit would do, publishing
 * and taking back, imports, the yearly confirmation, and what citizens report. May call the rooms
 * below; everything that changes the registry from outside comes through here.
 */
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "address",
      "coverage",
      "geo",
      "hours",
      "intake",
      "platform",
      "registry",
      "streets",
      "text",
      "world"
    })
@NullMarked
package dk.naersund.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
