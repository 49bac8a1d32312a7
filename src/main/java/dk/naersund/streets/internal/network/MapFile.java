package dk.naersund.streets.internal.network;

import com.google.protobuf.InvalidProtocolBufferException;
import dk.naersund.platform.StartupProblem;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openstreetmap.osmosis.osmbinary.Fileformat;

/**
 * Looks a map file over before it is imported. A {@code .osm.pbf} file is a chain of blocks, each
 * with its length in front (OpenStreetMap wiki, "PBF Format"), so a file that was cut off while it
 * was copied shows by its last block.
 */
public final class MapFile {
  private static final int LARGEST_HEADER = 64 * 1024;
  private static final int LARGEST_BLOCK = 32 * 1024 * 1024;
  private static final String REMEDY =
      "Copy or download the map again: a whole OpenStreetMap file that ends in .osm.pbf.";

  private MapFile() {}

  /**
   * Checks that the file is there and whole.
   *
   * @throws StartupProblem when it is not; the message names the file and says why
   */
  public static void check(Path map) {
    if (!Files.exists(map)) {
      throw new StartupProblem(
          "The map " + map + " is missing.",
          "Put an OpenStreetMap file there, or choose another region with --naersund.region.");
    }
    if (!Files.isRegularFile(map) || !Files.isReadable(map)) {
      throw new StartupProblem(
          "The map " + map + " cannot be read.", "It must be a file this program may read.");
    }
    try {
      if (Files.size(map) == 0) {
        throw new StartupProblem("The map " + map + " is empty.", REMEDY);
      }
      checkBlocks(map);
    } catch (IOException e) {
      throw new StartupProblem("The map " + map + " cannot be read: " + e.getMessage(), REMEDY, e);
    }
  }

  /** What to say when GraphHopper gives up on a map. */
  public static StartupProblem broken(Path map, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String why = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return new StartupProblem("The map " + map + " is broken: " + why, REMEDY, cause);
  }

  private static void checkBlocks(Path map) throws IOException {
    long size = Files.size(map);
    long at = 0;
    int block = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(map), 1 << 16))) {
      while (at < size) {
        block++;
        int headerLength = in.readInt();
        if (headerLength <= 0 || headerLength > LARGEST_HEADER) {
          throw noBlock(map, block);
        }
        byte[] bytes = new byte[headerLength];
        in.readFully(bytes);
        Fileformat.BlobHeader header = Fileformat.BlobHeader.parseFrom(bytes);
        if (header.getDatasize() < 0 || header.getDatasize() > LARGEST_BLOCK) {
          throw noBlock(map, block);
        }
        if (block == 1 && !header.getType().equals("OSMHeader")) {
          throw noBlock(map, block);
        }
        in.skipNBytes(header.getDatasize());
        at += 4L + headerLength + header.getDatasize();
      }
    } catch (EOFException e) {
      throw new StartupProblem(
          "The map " + map + " is cut off: it ends in the middle of block " + block + ".",
          REMEDY,
          e);
    } catch (InvalidProtocolBufferException e) {
      throw noBlock(map, block);
    }
  }

  private static StartupProblem noBlock(Path map, int block) {
    return new StartupProblem(
        block == 1
            ? "The map " + map + " is no OpenStreetMap file in PBF form."
            : "The map " + map + " is broken at its block " + block + ".",
        REMEDY);
  }
}
