package dk.naersund.world;

import dk.naersund.address.AddressBook;
import dk.naersund.address.TermFinder;
import dk.naersund.eligibility.Rules;
import dk.naersund.geo.Areas;
import dk.naersund.hours.DanishDays;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.rides.Rides;
import dk.naersund.streets.StreetNetwork;
import org.jspecify.annotations.Nullable;

/**
 * What a query reads, as one immutable whole. Take it once per query and use nothing else: what
 * changes meanwhile is in the next one.
 *
 * @param region the region
 * @param versions what this world was made from
 * @param streets the street network
 * @param addresses addresses, streets, stops and landmarks of the map
 * @param areas municipalities and local areas
 * @param days public holidays and customary closing days
 * @param registry the registry
 * @param offers the registry's services at their places, joined and indexed
 * @param words plain words to the ids of service kinds
 * @param transport what runs, and the walks to it; null when the region has no timetable
 * @param rides what else may carry somebody
 * @param rules who may use what
 */
public record World(
    Region region,
    Versions versions,
    StreetNetwork streets,
    AddressBook addresses,
    Areas areas,
    DanishDays days,
    RegistrySnapshot registry,
    Offers offers,
    TermFinder words,
    @Nullable PublicTransport transport,
    Rides rides,
    Rules rules) {
  /** A world without public transport, rides and rules. */
  public World(
      Region region,
      Versions versions,
      StreetNetwork streets,
      AddressBook addresses,
      Areas areas,
      DanishDays days,
      RegistrySnapshot registry,
      Offers offers,
      TermFinder words) {
    this(
        region,
        versions,
        streets,
        addresses,
        areas,
        days,
        registry,
        offers,
        words,
        null,
        Rides.none(),
        Rules.none());
  }

  /** The same world with other rules. */
  public World ruledBy(Rules others) {
    return new World(
        region, versions, streets, addresses, areas, days, registry, offers, words, transport,
        rides, others);
  }
}
