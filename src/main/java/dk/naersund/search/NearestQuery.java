package dk.naersund.search;

import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFeature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question: where is the nearest?
 *
 * @param kind id of the service kind
 * @param from where the person is
 * @param modes how they may travel, at least one
 * @param profile id of the mobility profile
 * @param at when they leave
 * @param by when they want to be there at the latest; null for as soon as possible
 * @param needs features that must not be "no" at the place
 * @param limit how many results, 1 to 50
 * @param asOf the Danish day whose registry counts; null for the day of {@code at}
 * @param person what they told about themselves
 * @param rides ids of the rides that count; empty for all of the region's
 * @param order which of the modes decides the order of the results
 */
public record NearestQuery(
    String kind,
    Position from,
    List<Mode> modes,
    String profile,
    Instant at,
    @Nullable Instant by,
    Set<AccessFeature> needs,
    int limit,
    @Nullable LocalDate asOf,
    Person person,
    Set<String> rides,
    Order order) {
  /** Which mode decides the order. */
  public enum Order {
    /** The first one alone. */
    FIRST_MODE,
    /**
     * What this person would really do. Places that they reach by themselves come first, by their
     * own way as far as the profile goes or by public transport, whichever is there first; then
     * those that a ride leads to; then those to which somebody must drive them; then those that are
     * left, by their own way however long. A bike decides nothing.
     */
    REALISTIC
  }

  /** The largest number of results. */
  public static final int MAX_LIMIT = 50;

  /** With all rides of the region. */
  public NearestQuery(
      String kind,
      Position from,
      List<Mode> modes,
      String profile,
      Instant at,
      @Nullable Instant by,
      Set<AccessFeature> needs,
      int limit,
      @Nullable LocalDate asOf,
      Person person) {
    this(kind, from, modes, profile, at, by, needs, limit, asOf, person, Set.of());
  }

  /** By the first mode. */
  public NearestQuery(
      String kind,
      Position from,
      List<Mode> modes,
      String profile,
      Instant at,
      @Nullable Instant by,
      Set<AccessFeature> needs,
      int limit,
      @Nullable LocalDate asOf,
      Person person,
      Set<String> rides) {
    this(kind, from, modes, profile, at, by, needs, limit, asOf, person, rides, Order.FIRST_MODE);
  }

  public NearestQuery {
    modes = List.copyOf(modes);
    needs = Set.copyOf(needs);
    rides = Set.copyOf(rides);
    if (modes.isEmpty()) {
      throw new IllegalArgumentException("at least one mode");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is between 1 and " + MAX_LIMIT + ": " + limit);
    }
  }

  /** The same question for somebody who told more about themselves. */
  public NearestQuery askedBy(Person told, Set<AccessFeature> needed) {
    return new NearestQuery(
        kind, from, modes, profile, at, by, needed, limit, asOf, told, rides, order);
  }

  /** The same question for somebody else. */
  public NearestQuery askedBy(Person told) {
    return askedBy(told, needs);
  }

  /** Records print themselves; this one keeps the position and needs out of logs. */
  @Override
  public String toString() {
    return "NearestQuery[" + kind + "]";
  }
}
