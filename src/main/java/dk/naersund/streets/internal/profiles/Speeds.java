package dk.naersund.streets.internal.profiles;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How fast a profile moves, km/h.
 *
 * @param usual where nothing else is said
 * @param ways by the tag {@code highway}
 * @param surfaces at most this on such ground
 * @param uphill at most this on slopes of {@code uphillFrom} and more, upwards
 * @param uphillFrom percent
 * @param pushing a bicycle among pedestrians
 * @param offStreet between door and street
 * @param maxspeedShare share of the speed limit that is driven on average, where a limit is tagged
 */
public record Speeds(
    double usual,
    Map<String, Double> ways,
    Map<Ground, Double> surfaces,
    OptionalDouble uphill,
    double uphillFrom,
    OptionalDouble pushing,
    double offStreet,
    OptionalDouble maxspeedShare) {
  public Speeds {
    ways = Map.copyOf(ways);
    surfaces = Map.copyOf(surfaces);
  }
}
