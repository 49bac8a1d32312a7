package dk.naersund.streets.internal.reach;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A hierarchy in a file, little-endian: magic number and format, SHA-256 of the search graph it was
 * made from, checksum of the rest, then the four arrays, each after its length. A file is written
 * beside its place and then moved there, so that it is whole or not there.
 */
final class HierarchyFile {
  private static final int MAGIC = 0x48_43_52_4E;
  private static final int FORMAT = 1;
  private static final int HEADER = 4 + 4 + 32 + 8;
  private static final int CHUNK = 1 << 20;
  private final Path path;
  private final byte[] hash;

  HierarchyFile(Path path, SearchGraph graph) {
    this.path = path;
    this.hash = hash(graph);
  }

  /** SHA-256 of everything in the graph that a hierarchy holds or depends on. */
  private static byte[] hash(SearchGraph graph) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
    ByteBuffer buffer = ByteBuffer.allocate(24 * 1024);
    buffer.putInt(graph.states());
    graph.forEachArc(
        (from, to, millis, key) -> {
          if (buffer.remaining() < 24) {
            digest.update(buffer.flip());
            buffer.clear();
          }
          buffer.putInt(from).putInt(to).putInt(millis).putInt(key);
          buffer.putInt(graph.costs.decimetres(key)).putInt(graph.costs.unknownDecimetres(key));
        });
    digest.update(buffer.flip());
    return digest.digest();
  }

  /** The hierarchy kept in the file; empty when there is none or it is not for this graph. */
  Optional<FlatHierarchy> load() {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer all =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      if (all.remaining() < HEADER || all.getInt() != MAGIC || all.getInt() != FORMAT) {
        return Optional.empty();
      }
      byte[] found = new byte[32];
      all.get(found);
      long checksum = all.getLong();
      CRC32C crc = new CRC32C();
      crc.update(all.duplicate());
      if (!Arrays.equals(found, hash) || crc.getValue() != checksum) {
        return Optional.empty();
      }
      return Optional.of(new FlatHierarchy(array(all), array(all), array(all), array(all)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static int[] array(ByteBuffer from) {
    int[] array = new int[from.getInt()];
    IntBuffer ints = from.slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    ints.get(array);
    from.position(from.position() + 4 * array.length);
    return array;
  }

  void save(FlatHierarchy hierarchy) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path beside = path.resolveSibling(path.getFileName() + ".tmp");
    CRC32C crc = new CRC32C();
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.position(HEADER);
      for (int[] array :
          new int[][] {hierarchy.rank, hierarchy.first, hierarchy.arcs, hierarchy.details}) {
        write(array, channel, crc);
      }
      ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(MAGIC).putInt(FORMAT).put(hash).putLong(crc.getValue()).flip();
      channel.write(header, 0);
      channel.force(true);
    }
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(int[] array, FileChannel channel, CRC32C crc) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(array.length);
    int at = 0;
    while (at < array.length || buffer.position() > 0) {
      int count = Math.min(buffer.remaining() / 4, array.length - at);
      buffer.asIntBuffer().put(array, at, count);
      buffer.position(buffer.position() + 4 * count).flip();
      at += count;
      crc.update(buffer.duplicate());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      buffer.clear();
    }
  }
}
