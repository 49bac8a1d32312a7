package dk.naersund.streets.internal.landmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.geo.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landmarks by place, against looking at every decimetre of every one of them. */
class LandmarksOracleTest {
  private static final int LAT = 557_000_000;
  private static final int LON = 126_000_000;
  private static final int SAMPLES = 200;

  @TempDir Path folder;

  @Test
  void theOneThatCatchesTheEyeMostIsFound() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LandmarksOracleTest seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    for (int world = 0; world < 40; world++) {
      List<Landmark> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        all.add(somewhere(random));
      }
      Landmarks.write(all, folder);
      Landmarks landmarks = Landmarks.read(folder);
      assertThat(landmarks.size()).isEqualTo(all.size());
      for (int i = 0; i < 25; i++) {
        Position eye =
            new Position(
                LAT * 1e-7 + random.nextDouble() * 0.003, LON * 1e-7 + random.nextDouble() * 0.005);
        LandmarkKind unwanted = LandmarkKind.values()[random.nextInt(4)];
        double best = Double.POSITIVE_INFINITY;
        for (Landmark landmark : all) {
          double metres = sampled(landmark, eye);
          if (landmark.kind() != unwanted && metres <= Landmarks.SEEN_METRES) {
            best = Math.min(best, metres + landmark.kind().lessSeenMetres());
          }
        }
        Optional<Landmarks.Seen> seen =
            landmarks.seenFrom(eye, landmark -> landmark.kind() != unwanted);
        double effort =
            seen.map(one -> one.metres() + one.landmark().kind().lessSeenMetres())
                .orElse(Double.POSITIVE_INFINITY);
        if (best < Double.POSITIVE_INFINITY) {
          assertThat(effort).as("seed " + seed).isCloseTo(best, within(0.3));
          found++;
        } else {
          // Samples lie a little further away than the line itself.
          seen.ifPresent(
              one -> assertThat(one.metres()).isGreaterThan(Landmarks.SEEN_METRES - 0.3));
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  private static Landmark somewhere(Random random) {
    int points = random.nextBoolean() ? 1 : 2 + random.nextInt(4);
    int[] lat = new int[points];
    int[] lon = new int[points];
    lat[0] = LAT + random.nextInt(30_000);
    lon[0] = LON + random.nextInt(50_000);
    for (int i = 1; i < points; i++) {
      lat[i] = lat[i - 1] + random.nextInt(6_000) - 3_000;
      lon[i] = lon[i - 1] + random.nextInt(10_000) - 5_000;
    }
    LandmarkKind[] kinds = LandmarkKind.values();
    return new Landmark(kinds[random.nextInt(kinds.length)], "", lat, lon);
  }

  private static double sampled(Landmark landmark, Position eye) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < landmark.lat().length; i++) {
      int from = Math.max(0, i - 1);
      for (int k = 0; k <= SAMPLES; k++) {
        double share = (double) k / SAMPLES;
        double lat = landmark.lat()[from] + share * (landmark.lat()[i] - landmark.lat()[from]);
        double lon = landmark.lon()[from] + share * (landmark.lon()[i] - landmark.lon()[from]);
        best = Math.min(best, new Position(lat * 1e-7, lon * 1e-7).metresTo(eye));
      }
    }
    return best;
  }
}
