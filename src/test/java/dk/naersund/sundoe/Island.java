package dk.naersund.sundoe;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Housing;
import dk.naersund.sundoe.draw.Plan;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.SegmentGrid;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Spot;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.draw.Tags;
import dk.naersund.sundoe.timetable.TimetablePlan;
import dk.naersund.sundoe.town.Buildings;
import dk.naersund.sundoe.town.Coast;
import dk.naersund.sundoe.town.House;
import dk.naersund.sundoe.town.Houses;
import dk.naersund.sundoe.town.Suburb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fictional island Sundø: its drawing, its houses and where it lies, in open sea in the
 * Kattegat, where there is no land.
 *
 * @param sketch all that goes into the street file
 * @param houses every house number
 */
record Island(Sketch sketch, List<House> houses) {
  static final Plane PLANE = new Plane(new Position(56.35, 11.88));
  static final BoundingBox BOX = box(new Point(-5200, -4900), new Point(5200, 4600));

  private static final long SEED = 20261122;

  static Island draw() {
    Dice dice = new Dice(SEED);
    Sketch sketch = new Sketch();
    sketch.add(Plan.read(Island.class, "sundby.plan"));
    sketch.add(Plan.read(Island.class, "country.plan"));
    sketch.add(
        Suburb.draw(
            new Point(-2155, -1990),
            5,
            5,
            293,
            214,
            new Housing("9991", "Sundby", 18, 9, false),
            lines("vesterby-names.txt"),
            dice.named("Vesterby")));
    sketch.shapes().add(Coast.around("Sundø", Borders.SUNDOE_COAST, dice.named("coast")));
    sketch.shapes().add(Coast.around("Lilleø", Borders.LILLEOE_COAST, dice.named("isle")));
    SegmentGrid streets = new SegmentGrid(60);
    sketch.streets().stream()
        .filter(street -> !street.passesOver() && !street.tags().has("footway"))
        .map(Street::segments)
        .forEach(segments -> segments.forEach(streets::add));
    List<House> houses = Houses.along(sketch.streets(), streets, dice.named("houses"));
    houses.forEach(house -> sketch.spots().add(new Spot(house.tags(), house.door())));
    sketch.shapes().addAll(Buildings.behind(houses, streets, 0.35, 0.8, dice.named("buildings")));
    sketch.spots().addAll(stopsOnMap(sketch));
    sketch
        .spots()
        .add(
            new Spot(
                Tags.of(
                    "place", "island",
                    "name", "Sundø",
                    "note", "Opdigtet. Denne ø findes ikke. / Invented. There is no such island."),
                new Point(0, 0)));
    return new Island(sketch, houses);
  }

  /** The stops of the timetable that the plans have not drawn, one for each name. */
  private static List<Spot> stopsOnMap(Sketch sketch) {
    Set<String> drawn =
        Stream.concat(sketch.spots().stream(), sketch.onStreet().stream())
            .filter(spot -> spot.tags().has("public_transport"))
            .map(spot -> spot.tags().find("name").orElse(""))
            .collect(Collectors.toCollection(HashSet::new));
    return TimetablePlan.read().stops().stream()
        .filter(stop -> drawn.add(stop.name().replace(" St.", "")))
        .map(
            stop ->
                new Spot(
                    Tags.of("highway", "bus_stop", "public_transport", "platform")
                        .with("name", stop.name()),
                    stop.point()))
        .toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Island.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BoundingBox box(Point southWest, Point northEast) {
    Position low = PLANE.position(southWest);
    Position high = PLANE.position(northEast);
    return new BoundingBox(low.lon(), low.lat(), high.lon(), high.lat());
  }
}
