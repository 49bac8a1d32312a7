package dk.naersund.realdata;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.osm.OSMInput;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random points to search from: nodes of the map, moved up to 100 metres. */
public final class Points {
  private Points() {}

  public static List<Position> near(Path streets, Random random, int count) throws IOException {
    List<Position> sample = new ArrayList<>();
    long seen = 0;
    try (OSMInput input = open(streets)) {
      for (ReaderElement element = input.getNext(); element != null; element = input.getNext()) {
        if (element instanceof ReaderNode node) {
          seen++;
          Position moved =
              new Position(
                  node.getLat() + (random.nextDouble() - 0.5) * 0.0018,
                  node.getLon() + (random.nextDouble() - 0.5) * 0.0032);
          if (sample.size() < count) {
            sample.add(moved);
          } else if (random.nextDouble() < (double) count / seen) {
            sample.set(random.nextInt(count), moved);
          }
        }
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    return sample;
  }

  private static OSMInput open(Path streets) throws Exception {
    return new OSMInputFile(streets.toFile())
        .setSkipOptions(new SkipOptions(false, true, true))
        .open();
  }
}
