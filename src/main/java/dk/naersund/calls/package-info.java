/**
 * What an agent on the phone needs beside a search: a caller's words understood ({@link
 * dk.naersund.calls.PersonWords}, {@link dk.naersund.calls.TimeWords}), and an answer that can be
 * read aloud in twenty seconds ({@link dk.naersund.calls.SpokenAnswer}). May call {@code search}
 * and the rooms whose names for things a caller may use.
 */
@ApplicationModule(
    allowedDependencies = {
      "text",
      "geo",
      "registry",
      "address",
      "streets",
      "transit",
      "rides",
      "world",
      "search"
    })
@NullMarked
package dk.naersund.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
