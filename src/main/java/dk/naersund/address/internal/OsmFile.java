package dk.naersund.address.internal;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import crosby.binary.file.FileBlock;
import dk.naersund.platform.StartupProblem;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** One pass over an OpenStreetMap file in PBF, block by block. */
final class OsmFile {
  private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

  /** Is told of every element, in the order of the file. Tags are empty when there are none. */
  interface Elements {
    void node(long id, double lat, double lon, Map<String, String> tags);

    void way(long id, long[] nodes, Map<String, String> tags);

    void relation(long id, long[] ways, Map<String, String> tags);
  }

  private OsmFile() {}

  /**
   * Reads the whole file.
   *
   * @throws StartupProblem when the file is missing, is no PBF file, or ends too early
   */
  static void read(Path file, Elements elements) {
    try (CountingStream in =
        new CountingStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      Blocks blocks = new Blocks(elements, in);
      new BlockInputStream(in, blocks).process();
      if (blocks.wholeUntil == 0 || blocks.wholeUntil < in.count) {
        throw broken(file, blocks.wholeUntil == 0 ? "it holds no data" : "it ends too early", null);
      }
    } catch (IOException e) {
      throw Files.isRegularFile(file)
          ? broken(file, String.valueOf(e.getMessage()), e)
          : new StartupProblem(
              "The map file " + file + " is missing.",
              "Put OpenStreetMap data there, or name another region.",
              e);
    } catch (StartupProblem e) {
      throw e;
    } catch (RuntimeException e) {
      throw broken(file, "its blocks make no sense", e);
    } catch (Error e) {
      // The library says so of a damaged block, or takes a damaged length for a real one.
      if (e.getCause() instanceof DataFormatException
          || e instanceof AssertionError
          || e instanceof OutOfMemoryError) {
        throw broken(file, "a block is damaged", e);
      }
      throw e;
    }
  }

  private static StartupProblem broken(Path file, String why, @Nullable Throwable cause) {
    String message = "The map file " + file + " cannot be read as OpenStreetMap PBF: " + why + ".";
    String remedy = "Copy or download the file again.";
    return cause == null
        ? new StartupProblem(message, remedy)
        : new StartupProblem(message, remedy, cause);
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      count += skipped;
      return skipped;
    }
  }

  private static final class Blocks extends BinaryParser {
    private final Elements elements;
    private final CountingStream in;
    private long wholeUntil;

    Blocks(Elements elements, CountingStream in) {
      this.elements = elements;
      this.in = in;
    }

    @Override
    public void handleBlock(FileBlock block) {
      super.handleBlock(block);
      wholeUntil = in.count;
    }

    @Override
    public void complete() {}

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
      for (String feature : header.getRequiredFeaturesList()) {
        if (!UNDERSTOOD.contains(feature)) {
          throw new IllegalArgumentException("it needs a reader that knows " + feature);
        }
      }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
      for (Osmformat.Node n : nodes) {
        elements.node(
            n.getId(),
            parseLat(n.getLat()),
            parseLon(n.getLon()),
            tags(n.getKeysList(), n.getValsList()));
      }
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
      long id = 0;
      long lat = 0;
      long lon = 0;
      int at = 0;
      for (int i = 0; i < nodes.getIdCount(); i++) {
        id += nodes.getId(i);
        lat += nodes.getLat(i);
        lon += nodes.getLon(i);
        Map<String, String> tags = Map.of();
        while (at < nodes.getKeysValsCount() && nodes.getKeysVals(at) != 0) {
          if (tags.isEmpty()) {
            tags = new HashMap<>();
          }
          tags.put(getStringById(nodes.getKeysVals(at)), getStringById(nodes.getKeysVals(at + 1)));
          at += 2;
        }
        at++;
        elements.node(id, parseLat(lat), parseLon(lon), tags);
      }
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
      for (Osmformat.Way way : ways) {
        long[] nodes = new long[way.getRefsCount()];
        long ref = 0;
        for (int i = 0; i < nodes.length; i++) {
          ref += way.getRefs(i);
          nodes[i] = ref;
        }
        elements.way(way.getId(), nodes, tags(way.getKeysList(), way.getValsList()));
      }
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
      for (Osmformat.Relation relation : relations) {
        long[] ways = new long[relation.getMemidsCount()];
        int count = 0;
        long member = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
          member += relation.getMemids(i);
          if (relation.getTypes(i) == Osmformat.Relation.MemberType.WAY) {
            ways[count++] = member;
          }
        }
        elements.relation(
            relation.getId(),
            Arrays.copyOf(ways, count),
            tags(relation.getKeysList(), relation.getValsList()));
      }
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
      if (keys.isEmpty()) {
        return Map.of();
      }
      Map<String, String> tags = HashMap.newHashMap(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        tags.put(getStringById(keys.get(i)), getStringById(values.get(i)));
      }
      return tags;
    }
  }
}
