package dk.naersund.transit;

import dk.naersund.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a vehicle stops: a stop at the kerb, or one platform of a station.
 *
 * @param number its number in this timetable, from 0 without gaps
 * @param id prefix and id of the feed: {@code island:havn-1}
 * @param name what is written there
 * @param platform letter or number of the platform; null when it has none
 * @param position where it is
 * @param access whether somebody in a wheelchair can get on and off here; a platform of which the
 *     feed says nothing has what it says about its station
 * @param station id of the station it belongs to; null for a stop of its own
 */
public record Stop(
    int number,
    String id,
    String name,
    @Nullable String platform,
    Position position,
    Access access,
    @Nullable String station) {}
