package dk.naersund.search;

import dk.naersund.eligibility.Rules;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;

/** The world without the region's rules: there the registry's ages decide who is shown what. */
final class Ruleless {
  private Ruleless() {}

  static Worlds worlds(Worlds worlds) {
    return Worlds.of(world(worlds.current()));
  }

  static World world(World world) {
    return world.ruledBy(Rules.none());
  }
}
