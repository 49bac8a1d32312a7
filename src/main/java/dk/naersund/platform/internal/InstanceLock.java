package dk.naersund.platform.internal;

import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one program that may start PostgreSQL on a folder. The operating system lets go of it
 * however the program ends.
 */
final class InstanceLock implements AutoCloseable {
  // A POSIX lock is lost when its process closes any handle on the file, so the same program must
  // not even open it a second time.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private InstanceLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param folder an existing folder, as a real path
   * @throws StartupProblem when this or another program holds it
   */
  static InstanceLock take(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    if (!HELD_HERE.add(file)) {
      throw held(folder, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      HELD_HERE.remove(file);
      throw held(folder, Files.readString(file).strip());
    }
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return new InstanceLock(file, channel);
  }

  private static StartupProblem held(Path folder, String pid) {
    return new StartupProblem(
        "Another Nærsund (process " + pid + ") uses the folder " + folder + ".",
        "Stop it first, or give this one a folder of its own with --naersund.home=<folder>.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
