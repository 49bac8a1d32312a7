package dk.naersund.availability;

import java.time.Instant;

/**
 * A slot with a seat left.
 *
 * @param id which
 * @param at the service at the site
 * @param start when it begins
 * @param minutes how long it is
 * @param seats how many can still have it, at least 1
 */
public record FreeSlot(SlotId id, ServiceAtSiteId at, Instant start, int minutes, int seats) {}
