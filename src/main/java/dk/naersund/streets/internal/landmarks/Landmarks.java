package dk.naersund.streets.internal.landmarks;

import dk.naersund.geo.Position;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** All landmarks of a map, by place. */
public final class Landmarks {
  /** A landmark further away than this is not spoken of. */
  public static final double SEEN_METRES = 25;

  private static final String FILE = "landmarks";
  private static final double METRES_PER_DEGREE = Math.toRadians(1) * Position.EARTH_RADIUS_METRES;

  private final STRtree tree = new STRtree();
  private final int size;

  /**
   * A landmark as it is seen from a position.
   *
   * @param landmark what is seen
   * @param at its nearest point
   * @param metres how far away that is
   */
  public record Seen(Landmark landmark, Position at, double metres) {
    /** Whether one would rather speak of it than of the other. */
    public boolean catchesTheEyeMoreThan(Seen other) {
      return effort() < other.effort();
    }

    private double effort() {
      return metres + landmark.kind().lessSeenMetres();
    }
  }

  public Landmarks(List<Landmark> landmarks) {
    for (Landmark landmark : landmarks) {
      tree.insert(landmark.envelope(), landmark);
    }
    tree.build();
    size = landmarks.size();
  }

  /** How many there are; a long line counts in pieces. */
  public int size() {
    return size;
  }

  /**
   * The landmark within {@link #SEEN_METRES} that catches the eye most: a nearer one, or one of a
   * kind that is seen from further away.
   *
   * @param wanted which may be spoken of
   */
  public Optional<Seen> seenFrom(Position position, Predicate<Landmark> wanted) {
    Envelope around = new Envelope(position.lon(), position.lon(), position.lat(), position.lat());
    double degrees = SEEN_METRES / METRES_PER_DEGREE;
    around.expandBy(degrees / Math.cos(Math.toRadians(position.lat())), degrees);
    List<Seen> seen = new ArrayList<>();
    for (Object one : tree.query(around)) {
      Landmark landmark = (Landmark) one;
      Position nearest = landmark.nearestTo(position);
      double metres = nearest.metresTo(position);
      if (metres <= SEEN_METRES && wanted.test(landmark)) {
        seen.add(new Seen(landmark, nearest, metres));
      }
    }
    return seen.stream()
        .min(Comparator.comparingDouble(Seen::effort).thenComparing(one -> one.landmark.name()));
  }

  /** Writes landmarks into the folder of a prepared network. */
  static void write(List<Landmark> landmarks, Path folder) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE))))) {
      out.writeInt(landmarks.size());
      for (Landmark landmark : landmarks) {
        out.writeUTF(landmark.kind().name());
        out.writeUTF(landmark.name());
        out.writeInt(landmark.lat().length);
        for (int i = 0; i < landmark.lat().length; i++) {
          out.writeInt(landmark.lat()[i]);
          out.writeInt(landmark.lon()[i]);
        }
      }
    }
  }

  /** Reads the landmarks of a prepared network. */
  public static Landmarks read(Path folder) throws IOException {
    List<Landmark> all = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(FILE))))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        LandmarkKind kind = LandmarkKind.valueOf(in.readUTF());
        String name = in.readUTF();
        int points = in.readInt();
        int[] lat = new int[points];
        int[] lon = new int[points];
        for (int p = 0; p < points; p++) {
          lat[p] = in.readInt();
          lon[p] = in.readInt();
        }
        all.add(new Landmark(kind, name, lat, lon));
      }
    }
    return new Landmarks(all);
  }
}
