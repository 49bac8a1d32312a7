package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.Reached;
import dk.naersund.streets.TravelTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nearest placement of every position by a search from each of them: slow, obviously right. */
final class PlainTimes implements TravelTimes {
  private final List<Optional<Reached>> nearest = new ArrayList<>();

  /**
   * @param doors where the placements stand that count, by number
   */
  PlainTimes(SearchGraph graph, Origins origins, Direction direction, Map<Integer, Door> doors) {
    PlainDijkstra search = new PlainDijkstra(graph, direction == Direction.FROM_PLACE);
    for (int i = 0; i < origins.size(); i++) {
      nearest.add(
          origins.isOnStreet(i)
              ? nearest(search.from(door(graph, origins, i)), doors)
              : Optional.empty());
    }
  }

  private static Door door(SearchGraph graph, Origins origins, int position) {
    Leg stretch = graph.costs.offStreet(origins.metres(position));
    return new Door(origins.edge(position), origins.fraction(position), stretch);
  }

  private static Optional<Reached> nearest(PlainDijkstra.Tree tree, Map<Integer, Door> doors) {
    List<Reached> reached = new ArrayList<>();
    doors.forEach((number, door) -> tree.to(door).ifPresent(leg -> reached.add(leg.to(number))));
    return reached.stream()
        .min(Comparator.comparingLong(Reached::millis).thenComparingInt(Reached::placement));
  }

  private @Nullable Reached get(int position) {
    return nearest.get(position).orElse(null);
  }

  @Override
  public int size() {
    return nearest.size();
  }

  @Override
  public long millis(int position) {
    Reached reached = get(position);
    return reached == null ? NO_WAY : reached.millis();
  }

  @Override
  public int placement(int position) {
    Reached reached = get(position);
    return reached == null ? -1 : reached.placement();
  }

  @Override
  public double metres(int position) {
    Reached reached = get(position);
    return reached == null ? 0 : reached.metres();
  }
}
