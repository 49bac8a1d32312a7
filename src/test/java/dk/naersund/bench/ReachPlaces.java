package dk.naersund.bench;

import com.graphhopper.storage.NodeAccess;
import dk.naersund.geo.Position;
import dk.naersund.streets.Placement;
import dk.naersund.streets.Snapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The places of a benchmark and the positions from which they are asked for. Label 1 is carried by
 * one place in ten, label 2 by one in 500, and each place has one of twenty others.
 */
record ReachPlaces(ReachStreetMap region, List<Position> at, Random random) {
  static final int TENTH = 1;
  static final int RARE = 2;
  private static final int FIRST_KIND = 3;
  private static final int KINDS = 20;
  private static final double DOOR_METRES = 50;
  private static final double ORIGIN_METRES = 300;

  /**
   * Places drawn from a register (latitude and longitude in its last two columns) that have a way
   * to their door; where the map has not so many, the rest are drawn beside its streets.
   */
  static ReachPlaces of(ReachStreetMap region, Path csv, int count, Random random)
      throws IOException {
    List<Position> drawn = new ArrayList<>();
    if (Files.exists(csv)) {
      List<String> lines = Files.readAllLines(csv);
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",");
        drawn.add(
            new Position(
                Double.parseDouble(fields[fields.length - 2]),
                Double.parseDouble(fields[fields.length - 1])));
      }
      Collections.shuffle(drawn, random);
    }
    List<Position> at = new ArrayList<>();
    ReachPlaces places = new ReachPlaces(region, at, random);
    String first = region.profiles().getFirst().profile();
    for (Position one : drawn) {
      if (at.size() < count && region.snapper().snap(one, first, DOOR_METRES).isPresent()) {
        at.add(one);
      }
    }
    System.out.println(at.size() + " of the places are from the register");
    while (at.size() < count) {
      Position one = places.besideStreets();
      if (region.snapper().snap(one, first, DOOR_METRES).isPresent()) {
        at.add(one);
      }
    }
    return places;
  }

  private Position besideStreets() {
    NodeAccess nodes = region.map().graph().getNodeAccess();
    int node = random.nextInt(region.map().graph().getNodes());
    return around(new Position(nodes.getLat(node), nodes.getLon(node)), 0.0003);
  }

  private Position around(Position middle, double degrees) {
    return new Position(
        middle.lat() + random.nextGaussian() * degrees,
        middle.lon() + random.nextGaussian() * degrees * 1.75);
  }

  /** Positions some two kilometres around the places, where the profile has a street. */
  List<Snapped> origins(String profile, int count) {
    List<Snapped> origins = new ArrayList<>();
    while (origins.size() < count) {
      Position near = around(at.get(random.nextInt(at.size())), 0.02);
      region.snapper().snap(near, profile, ORIGIN_METRES).ifPresent(origins::add);
    }
    return origins;
  }

  List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (int number = 0; number < at.size(); number++) {
      placements.add(placement(number, at.get(number)));
    }
    return placements;
  }

  /** The place with the number, at a position. */
  Placement placement(int number, Position position) {
    Set<String> profiles = new HashSet<>();
    region.profiles().forEach(one -> profiles.add(one.profile()));
    Set<Integer> labels = new HashSet<>(Set.of(FIRST_KIND + number % KINDS));
    if (number % 10 == 3) {
      labels.add(TENTH);
    }
    if (number % 500 == 3) {
      labels.add(RARE);
    }
    return new Placement(number, position, profiles, labels, null, null);
  }
}
