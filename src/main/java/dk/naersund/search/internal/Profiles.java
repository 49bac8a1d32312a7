package dk.naersund.search.internal;

import dk.naersund.search.UnknownInQuery;
import dk.naersund.streets.Profile;
import dk.naersund.world.World;

/** Finds profiles by the ids that queries name. */
final class Profiles {
  private Profiles() {}

  /**
   * The mobility profile of a person.
   *
   * @throws UnknownInQuery when there is none with this id, or when it is a vehicle
   */
  static Profile getForPerson(World world, String id) {
    return world
        .streets()
        .findProfile(id)
        .filter(profile -> !profile.vehicle())
        .orElseThrow(
            () ->
                new UnknownInQuery(
                    "profile",
                    world.streets().profiles().stream()
                        .filter(profile -> !profile.vehicle())
                        .map(Profile::id)
                        .toList()));
  }

  /** The street profile with this id, which the program itself names. */
  static Profile get(World world, String id) {
    return world
        .streets()
        .findProfile(id)
        .orElseThrow(() -> new IllegalStateException("the profile " + id + " is not installed"));
  }
}
