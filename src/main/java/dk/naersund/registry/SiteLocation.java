package dk.naersund.registry;

import dk.naersund.geo.Position;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is, from one day to another: a site that moves has two of them.
 *
 * @param from first day there, Danish date; null when it has always been there
 * @param to last day there, included; null when no end is known
 * @param addressText the address as people write it
 * @param addressId the address's id in the national register (DAR), kept beside text and point;
 *     null when not known
 * @param kommunekode four digits of the municipality it lies in
 * @param position the point of the address
 * @param entrances the doors, at least one
 * @param parking where a car can stand or stop
 * @param building what is known about the building there; null where it is what the site says of
 *     itself
 */
public record SiteLocation(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String addressText,
    @Nullable String addressId,
    String kommunekode,
    Position position,
    List<Entrance> entrances,
    List<Parking> parking,
    @Nullable Building building) {
  public SiteLocation {
    entrances = List.copyOf(entrances);
    parking = List.copyOf(parking);
    if (entrances.isEmpty()) {
      throw new NotRight(FieldProblem.Code.NO_ENTRANCE, addressText);
    }
  }

  /** A location of which the site itself says what is known about the building. */
  public SiteLocation(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String addressText,
      @Nullable String addressId,
      String kommunekode,
      Position position,
      List<Entrance> entrances,
      List<Parking> parking) {
    this(from, to, addressText, addressId, kommunekode, position, entrances, parking, null);
  }

  /** The same from one day to another. */
  public SiteLocation between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new SiteLocation(
        first, last, addressText, addressId, kommunekode, position, entrances, parking, building);
  }

  /**
   * The same with what is known about the building; null where it is what the site says of itself.
   */
  public SiteLocation in(@Nullable Building other) {
    return new SiteLocation(
        from, to, addressText, addressId, kommunekode, position, entrances, parking, other);
  }

  /** The same with other doors. */
  public SiteLocation with(List<Entrance> doors) {
    return new SiteLocation(
        from, to, addressText, addressId, kommunekode, position, doors, parking, building);
  }

  /** Whether the site is there on the day. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /**
   * A place for cars.
   *
   * @param kind whom it is for
   * @param position where it is
   * @param spaces how many; null when not known
   */
  public record Parking(Kind kind, Position position, @Nullable Integer spaces) {
    /** Whom a place for cars is for. */
    public enum Kind {
      DISABLED,
      DROP_OFF,
      PUBLIC
    }
  }
}
