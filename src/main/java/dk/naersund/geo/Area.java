package dk.naersund.geo;

/**
 * A named area: a municipality, a local area, a health council.
 *
 * @param id stable id; for a municipality its four-digit kommunekode
 * @param kind what sort of area it is
 * @param name what people call it
 */
public record Area(String id, Kind kind, String name) {
  /** The sorts of area a region's {@code areas.geojson} may hold. */
  public enum Kind {
    MUNICIPALITY,
    LOCAL_AREA,
    HEALTH_COUNCIL
  }
}
