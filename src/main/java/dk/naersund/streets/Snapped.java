package dk.naersund.streets;

import dk.naersund.geo.Position;

/**
 * A position brought to the nearest street that a profile can use. The fields beyond the public
 * three belong to the network that made it.
 *
 * @param asked the position asked for
 * @param onStreet the nearest point on the street, degrees WGS84
 * @param metres between the two, in a straight line
 * @param profile id of the profile
 * @param edge number of the street edge
 * @param fraction where on the edge, 0 at its base node to 1 at its adjacent node
 */
public record Snapped(
    Position asked, Position onStreet, double metres, String profile, int edge, double fraction) {}
