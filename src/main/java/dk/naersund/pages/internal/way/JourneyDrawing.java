package dk.naersund.pages.internal.way;

import dk.naersund.geo.Position;
import dk.naersund.pages.internal.way.WayView.Drawn;
import dk.naersund.search.TransitJourneys.Told;
import dk.naersund.search.TransitJourneys.ToldLeg;
import dk.naersund.streets.Way;
import dk.naersund.transit.Leg;
import dk.naersund.transit.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A journey by public transport as one line: walks along the streets with what is in doubt, rides
 * straight from stop to stop.
 */
final class JourneyDrawing {
  private final Position from;
  private final Position to;
  private final List<Position> line = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> rides = new ArrayList<>();

  private JourneyDrawing(Position from, Position to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Draws a journey.
   *
   * @param from where the person is
   * @param to the door
   * @param goal what is there, in words
   * @return empty when there is nothing to draw
   */
  static Optional<Drawn> of(Told told, Position from, Position to, String goal) {
    JourneyDrawing drawing = new JourneyDrawing(from, to);
    told.legs().forEach(drawing::add);
    return drawing.line.size() < 2 ? Optional.empty() : Optional.of(drawing.drawn(goal));
  }

  private void add(ToldLeg told) {
    switch (told.leg()) {
      case Leg.Ride ride -> {
        List<Position> stops = new ArrayList<>();
        stops.add(ride.from().position());
        ride.between().forEach(stop -> stops.add(stop.position()));
        stops.add(ride.to().position());
        int first = append(stops);
        rides.add(first + "-" + (line.size() - 1));
      }
      case Leg.Walk walk -> {
        Optional<Way> way = told.way().filter(known -> known.line().size() > 1);
        if (way.isPresent()) {
          int first = append(way.get().line());
          way.get()
              .unknown()
              .forEach(span -> unknown.add((first + span.from()) + "-" + (first + span.to())));
        } else {
          int first = append(List.of(position(walk.from(), from), position(walk.to(), to)));
          unknown.add(first + "-" + (line.size() - 1));
        }
      }
    }
  }

  /** Where its first position stands. */
  private int append(List<Position> part) {
    int first = line.size();
    line.addAll(part);
    return first;
  }

  private static Position position(@Nullable Stop stop, Position otherwise) {
    return stop == null ? otherwise : stop.position();
  }

  private Drawn drawn(String goal) {
    return new Drawn(
        line.getFirst().toString(),
        line.getLast().toString(),
        goal,
        line.stream().map(Position::toString).collect(Collectors.joining(" ")),
        String.join(" ", unknown),
        String.join(" ", rides),
        null,
        null);
  }
}
