package dk.naersund.intake.internal;

import dk.naersund.geo.Position;
import dk.naersund.intake.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about one site, values in the form in which the registry has them.
 *
 * @param id its id
 * @param place where it stands first
 * @param site its own fields
 * @param offers the fields of each service there
 * @param tellsServices whether the offers are all that there are; false when the file does not
 *     speak of services
 */
public record Entry(
    String id,
    Place place,
    Map<Field, Cell> site,
    List<Map<Field, Cell>> offers,
    boolean tellsServices) {

  /** What the file says of a field of the site; null for nothing, also where it takes it away. */
  public @Nullable String value(Field field) {
    Cell cell = site.get(field);
    return cell == null || cell.clears() ? null : cell.value();
  }

  /** Where a field stands; the site's place when it does not. */
  public Place place(Field field) {
    Cell cell = site.get(field);
    return cell == null ? place : cell.place();
  }

  /** Where the site is, if the file says so and it is on the globe. */
  public Optional<Position> position() {
    String lat = value(Field.LAT);
    String lon = value(Field.LON);
    if (lat == null || lon == null) {
      return Optional.empty();
    }
    double north = Double.parseDouble(lat);
    double east = Double.parseDouble(lon);
    return Math.abs(north) <= 90 && Math.abs(east) <= 180
        ? Optional.of(new Position(north, east))
        : Optional.empty();
  }
}
