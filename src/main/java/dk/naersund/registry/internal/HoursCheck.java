package dk.naersund.registry.internal;

import java.util.Optional;

/** Whether opening hours can be read. */
@FunctionalInterface
interface HoursCheck {
  /** What is wrong with a rule of the OSM grammar, a sentence; empty when it can be evaluated. */
  Optional<String> problem(String rule);
}
