package dk.naersund.streets.internal.snap;

import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import dk.naersund.streets.internal.network.StreetMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Snaps to the nearest point on the line of an edge that the profile can use. Where that edge lies
 * in a component cut off from the rest (see {@link Usability}), an edge of a main component is
 * taken instead if one lies within twice the distance, or within {@link #RESCUE_METRES}: nobody is
 * trapped behind a kerb when the street is on the other side of the courtyard.
 *
 * <p>Among equally near edges, as where they meet, one that can be used both ways is taken first,
 * then the one with the lowest number.
 */
public final class NetworkSnapper implements Snapper {
  /** How far away a main component is always taken rather than one that is cut off. */
  public static final double RESCUE_METRES = 30;

  private final StreetMap map;
  private final LineTree tree;
  private final Map<String, Usability> usability;

  public NetworkSnapper(StreetMap map, Collection<? extends EdgeCosts> profiles) {
    this.map = map;
    this.usability =
        profiles.parallelStream()
            .collect(
                Collectors.toConcurrentMap(EdgeCosts::profile, costs -> new Usability(map, costs)));
    this.tree = new LineTree(map);
  }

  @Override
  public Optional<Snapped> snap(Position position, String profile, double maxMetres) {
    Usability usable = usability.get(profile);
    if (usable == null) {
      throw new IllegalArgumentException("there is no profile " + profile);
    }
    if (tree.runs == 0) {
      return Optional.empty();
    }
    Search search = new Search(position, usable, maxMetres);
    search.run();
    return search.result(profile);
  }

  /** Whether the edge lies where the profile can get somewhere from. */
  public boolean isMain(int edge, String profile) {
    Usability usable = usability.get(profile);
    return usable != null && usable.main(edge);
  }

  /** Goes down the tree, nearest box first. */
  private final class Search {
    private final Position position;
    private final Usability usable;
    private final Plane plane;
    private final EntryQueue queue = new EntryQueue();
    private final Candidate nearest = new Candidate();
    private final Candidate nearestMain = new Candidate();
    private double limit;

    Search(Position position, Usability usable, double maxMetres) {
      this.position = position;
      this.usable = usable;
      this.plane = new Plane(position);
      this.limit = maxMetres;
    }

    void run() {
      queue.add(tree.distance(plane, tree.root()), tree.root());
      while (!queue.isEmpty() && queue.nearest() <= limit) {
        int entry = queue.poll();
        if (tree.isRun(entry)) {
          look(entry);
        } else {
          for (int child = tree.firstChild(entry); child <= tree.lastChild(entry); child++) {
            if (!tree.isRun(child) || usable.usable(tree.edge(child))) {
              double distance = tree.distance(plane, child);
              if (distance <= limit) {
                queue.add(distance, child);
              }
            }
          }
        }
      }
    }

    private void look(int run) {
      int edge = tree.edge(run);
      if (!usable.usable(edge)) {
        return;
      }
      boolean main = usable.main(edge);
      boolean bothWays = usable.bothWays(edge);
      for (int point = tree.firstPoint(run); point < tree.lastPoint(run); point++) {
        double metres =
            plane.toSegment(map.lat(point), map.lon(point), map.lat(point + 1), map.lon(point + 1));
        if (metres > limit) {
          continue;
        }
        nearest.offer(edge, bothWays, point, metres, plane.along());
        if (main) {
          nearestMain.offer(edge, bothWays, point, metres, plane.along());
          limit = Math.min(limit, nearestMain.metres);
        }
      }
      if (nearest.edge >= 0) {
        limit = Math.min(limit, farEnough());
      }
    }

    /** How far away a main component may lie to be taken instead of the nearest edge. */
    private double farEnough() {
      return Math.max(2 * nearest.metres, RESCUE_METRES);
    }

    Optional<Snapped> result(String profile) {
      Candidate best = nearestMain.metres <= farEnough() ? nearestMain : nearest;
      if (best.edge < 0) {
        return Optional.empty();
      }
      int p = best.point;
      Position onStreet =
          new Position(
              map.lat(p) + best.along * (map.lat(p + 1) - map.lat(p)),
              map.lon(p) + best.along * (map.lon(p + 1) - map.lon(p)));
      return Optional.of(
          new Snapped(position, onStreet, best.metres, profile, best.edge, fraction(best)));
    }

    private double fraction(Candidate best) {
      double before = 0;
      double whole = 0;
      for (int p = map.firstPoint(best.edge); p < map.firstPoint(best.edge + 1) - 1; p++) {
        double dx = plane.x(map.lon(p + 1)) - plane.x(map.lon(p));
        double dy = plane.y(map.lat(p + 1)) - plane.y(map.lat(p));
        double length = Math.sqrt(dx * dx + dy * dy);
        if (p < best.point) {
          before += length;
        } else if (p == best.point) {
          before += length * best.along;
        }
        whole += length;
      }
      return whole == 0 ? 0 : Math.min(1, before / whole);
    }
  }

  /** The best edge so far. */
  private static final class Candidate {
    private int edge = -1;
    private boolean bothWays;
    private int point;
    private double metres = Double.POSITIVE_INFINITY;
    private double along;

    void offer(int newEdge, boolean newBothWays, int newPoint, double newMetres, double newAlong) {
      boolean better =
          newMetres < metres
              || (newMetres == metres && (newBothWays == bothWays ? newEdge < edge : newBothWays));
      if (better) {
        edge = newEdge;
        bothWays = newBothWays;
        point = newPoint;
        metres = newMetres;
        along = newAlong;
      }
    }
  }
}
