/**
 * What an agent on the phone needs beside a search: a caller's words understood ({@link
 * dk.naersund.calls.PersonWords}, {@link dk.naersund.calls.TimeWords}), and an answer that can be
 * read aloud in twenty seconds ({@link dk.naersund.calls.SpokenAnswer}); what agents did ({@link
 * dk.naersund.calls.AgentActs}), and how often nobody could be helped ({@link
 * dk.naersund.calls.EmptySearches}). May call {@code search}, {@code accounts}, and the rooms whose
 * names for things a caller may use.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "accounts",
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
