package dk.naersund.coverage;

import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.Collection;

/** What an edit does to people, before it is published. */
public interface WhatIf {
  /**
   * Compares the world as it is with the world as it would be, for the kinds of service that
   * differ. It is computing work: never on an event loop.
   *
   * @param before the world as it is
   * @param after the world with the edit, on the same streets and addresses
   * @param day today; an edit that takes effect later is compared on its first day
   * @param profiles ids of the street profiles to compare for: {@code walk}, {@code wheelchair},
   *     {@code car} …
   * @throws IllegalArgumentException when a profile does not exist
   */
  Effects compare(World before, World after, LocalDate day, Collection<String> profiles);
}
