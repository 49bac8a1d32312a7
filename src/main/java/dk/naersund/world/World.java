package dk.naersund.world;

import dk.naersund.address.AddressBook;
import dk.naersund.address.TermFinder;
import dk.naersund.geo.Areas;
import dk.naersund.hours.DanishDays;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.streets.StreetNetwork;

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
    TermFinder words) {}
