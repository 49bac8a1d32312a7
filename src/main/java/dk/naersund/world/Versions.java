package dk.naersund.world;

import org.jspecify.annotations.Nullable;

/**
 * What an answer was made from; it stands in every answer.
 *
 * @param map version of map and profiles
 * @param timetable version of the timetable; null when the region has none
 * @param registry number of the registry's last event
 */
public record Versions(String map, @Nullable String timetable, long registry) {}
