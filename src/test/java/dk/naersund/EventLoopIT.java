package dk.naersund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that waits is done on an event loop or a search thread, whatever people ask for; but for
 * the first reading of a template or class.
 */
class EventLoopIT {
  @TempDir Path home;

  @Test
  void nothingBlocks() throws IOException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-XX:+AllowRedefinitionToAddDeleteMethods",
                "-cp",
                System.getProperty("java.class.path"),
                GuardedProgram.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said;
    try (BufferedReader out = program.inputReader()) {
      said = out.lines().toList();
    } finally {
      program.destroy();
    }
    String all = String.join("\n", said);
    assertThat(said).as(all).contains(GuardedProgram.ASKED, GuardedProgram.OVER);
    int asked = said.indexOf(GuardedProgram.ASKED);
    assertThat(said.subList(0, asked))
        .as(all)
        .noneMatch(line -> line.startsWith(GuardedProgram.BLOCKED));
    assertThat(said.subList(asked, said.size()))
        .as("the guard sleeps:\n" + all)
        .anyMatch(line -> line.startsWith(GuardedProgram.BLOCKED) && line.contains("sleep"));
  }
}
