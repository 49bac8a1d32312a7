package dk.naersund.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of ours in a process of its own, for tests to kill. */
final class Victim {
  private final Process process;
  private final BufferedReader out;
  private String last = "";

  private Victim(Process process) {
    this.process = process;
    out = process.inputReader();
  }

  static Victim start(Class<?> program, int megabytes, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    return new Victim(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Waits for a line that the program prints as it goes, and gives it. */
  String waitFor(String expected) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.contains(expected)) {
        last = line;
        return line;
      }
    }
    throw new AssertionError("the program ended:\n" + said);
  }

  /** As {@code kill -9} does; gives the last line with these words that it had printed. */
  String kill(String words) throws IOException, InterruptedException {
    // Process.destroyForcibly would close the pipe with what was said last still in it.
    process.toHandle().destroyForcibly();
    process.waitFor();
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line.contains(words) ? line : last;
      }
    } catch (IOException e) {
      // The pipe was cut with the program.
    }
    return last;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }
}
