package dk.naersund.address.internal;

import dk.naersund.address.internal.MapContents.Seen;
import dk.naersund.address.internal.MapContents.StreetPart;
import dk.naersund.geo.Position;
import dk.naersund.platform.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what people can name from a map file in two passes: the first finds the elements and which
 * nodes they need, the second where those nodes are. A file without names needs only the first.
 */
final class MapReader {
  private static final Set<String> NOT_STREETS =
      Set.of("construction", "proposed", "platform", "bus_stop", "elevator", "raceway", "razed");
  private static final int MOST_CORNERS = 32;
  private static final int MOST_OUTLINES = 4;

  private record WantedWay(long[] nodes, Map<String, String> tags, int points) {}

  private record WantedRelation(long[] ways, Map<String, String> tags) {}

  private final MapContents contents = new MapContents();
  private final NodePositions positions = new NodePositions();
  private final WayOutlines outlines = new WayOutlines();
  private final List<WantedWay> ways = new ArrayList<>();
  private final List<WantedRelation> relations = new ArrayList<>();
  private final List<WantedWay> interpolations = new ArrayList<>();

  /** The tags of the nodes of interpolations; empty until the second pass has met them. */
  private final Map<Long, Map<String, String>> ends = new HashMap<>();

  private MapReader() {}

  /**
   * Reads the file.
   *
   * @throws dk.naersund.platform.StartupProblem when it is missing or broken
   */
  static MapContents read(Path file) {
    MapReader reader = new MapReader();
    try (Progress progress = Progress.of("Reading names from " + file)) {
      OsmFile.read(file, reader.new FirstPass(progress));
      reader.needNodes();
      if (!reader.positions.isEmpty()) {
        OsmFile.read(file, reader.new SecondPass(progress));
        reader.placeWays();
      }
      progress.done(
          String.format(
              Locale.ROOT,
              "%,d house numbers, %,d pieces of street, %,d stops and landmarks",
              reader.contents.doors().size(),
              reader.contents.streets().size(),
              reader.contents.sights().size()));
    }
    return reader.contents;
  }

  private final class FirstPass implements OsmFile.Elements {
    private final Progress progress;

    FirstPass(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void node(long id, double lat, double lon, Map<String, String> tags) {
      progress.tick();
      if (!tags.isEmpty() && isThing(tags)) {
        addThing(tags, new Position(lat, lon));
      }
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      progress.tick();
      if (nodes.length == 0) {
        return;
      }
      if (!tags.containsKey("highway")) {
        outlines.add(id, nodes);
      }
      if (tags.containsKey("addr:interpolation")) {
        interpolations.add(new WantedWay(nodes, tags, nodes.length));
        return;
      }
      boolean thing = isThing(tags);
      if (thing || isStreet(tags)) {
        ways.add(new WantedWay(thing ? spread(nodes) : middle(nodes), tags, nodes.length));
      }
    }

    @Override
    public void relation(long id, long[] members, Map<String, String> tags) {
      progress.tick();
      boolean area = !tags.getOrDefault("type", "").equals("route");
      if (area && members.length > 0 && isThing(tags)) {
        relations.add(new WantedRelation(members, tags));
      }
    }
  }

  private final class SecondPass implements OsmFile.Elements {
    private final Progress progress;

    SecondPass(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void node(long id, double lat, double lon, Map<String, String> tags) {
      progress.tick();
      if (positions.put(id, lat, lon) && ends.containsKey(id)) {
        ends.put(id, tags);
      }
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {}

    @Override
    public void relation(long id, long[] members, Map<String, String> tags) {}
  }

  private void needNodes() {
    for (WantedRelation relation : relations) {
      List<Long> corners = new ArrayList<>();
      for (long way : relation.ways()) {
        if (corners.size() < MOST_OUTLINES * WayOutlines.CORNERS) {
          outlines.addTo(corners, way);
        }
      }
      long[] nodes = corners.stream().mapToLong(Long::longValue).toArray();
      ways.add(new WantedWay(nodes, relation.tags(), nodes.length));
    }
    for (WantedWay way : ways) {
      for (long node : way.nodes()) {
        positions.need(node);
      }
    }
    for (WantedWay way : interpolations) {
      for (long node : way.nodes()) {
        positions.need(node);
        ends.put(node, Map.of());
      }
    }
    positions.seal();
  }

  private void placeWays() {
    for (WantedWay way : ways) {
      centre(way.nodes()).ifPresent(middle -> addWay(way, middle));
    }
    for (WantedWay way : interpolations) {
      List<Interpolation.Point> points = new ArrayList<>();
      for (long node : way.nodes()) {
        positions
            .find(node)
            .ifPresent(
                p -> points.add(new Interpolation.Point(p, ends.getOrDefault(node, Map.of()))));
      }
      contents.doors().addAll(Interpolation.doors(way.tags(), points));
    }
  }

  private void addWay(WantedWay way, Position middle) {
    Map<String, String> tags = way.tags();
    if (isStreet(tags)) {
      String name = Sight.name(tags).orElseThrow();
      contents.streets().add(new StreetPart(name, Sight.otherNames(tags), middle, way.points()));
    }
    addThing(tags, middle);
  }

  private void addThing(Map<String, String> tags, Position position) {
    contents.doors().addAll(AddressTags.doors(tags, position));
    Sight.of(tags)
        .map(s -> new Seen(Sight.name(tags).orElseThrow(), Sight.otherNames(tags), s, position))
        .ifPresent(contents.sights()::add);
  }

  private Optional<Position> centre(long[] nodes) {
    double lat = 0;
    double lon = 0;
    int found = 0;
    for (long node : nodes) {
      Optional<Position> position = positions.find(node);
      if (position.isPresent()) {
        lat += position.get().lat();
        lon += position.get().lon();
        found++;
      }
    }
    return found == 0 ? Optional.empty() : Optional.of(new Position(lat / found, lon / found));
  }

  private static boolean isStreet(Map<String, String> tags) {
    String highway = tags.get("highway");
    return highway != null && !NOT_STREETS.contains(highway) && Sight.name(tags).isPresent();
  }

  private static boolean isThing(Map<String, String> tags) {
    return AddressTags.isAddress(tags) || Sight.of(tags).isPresent();
  }

  private static long[] middle(long[] nodes) {
    return new long[] {nodes[nodes.length / 2]};
  }

  /** At most {@link #MOST_CORNERS} nodes, spread evenly; a closed way's last is its first. */
  private static long[] spread(long[] nodes) {
    int end =
        nodes.length > 1 && nodes[0] == nodes[nodes.length - 1] ? nodes.length - 1 : nodes.length;
    int count = Math.min(end, MOST_CORNERS);
    long[] spread = new long[count];
    for (int i = 0; i < count; i++) {
      spread[i] = nodes[(int) ((long) i * end / count)];
    }
    return spread;
  }
}
