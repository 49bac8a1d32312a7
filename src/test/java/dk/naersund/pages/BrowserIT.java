package dk.naersund.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.Logins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages in a real browser, on the invented island: runs the tests that lie beside each
 * component and page in {@code web/} by Node's own test runner. {@code -Dnaersund.browser=import}
 * runs those alone whose path has this word.
 */
@IslandTest
class BrowserIT {
  /** One house of this number, in one town: nobody has to be asked which is meant. */
  private static final String ADDRESS = "Storegade 12";

  @LocalServerPort private int port;
  @Autowired private Logins logins;

  @Test
  void everyComponentAndPage() throws IOException, InterruptedException {
    List<String> tests = tests();
    assertThat(tests).isNotEmpty();
    Path report = Files.createTempFile("browser-tests", ".txt");
    ProcessBuilder node =
        new ProcessBuilder(
            Stream.concat(Stream.of("node", "--test", "--test-concurrency=1"), tests.stream())
                .toList());
    node.directory(Path.of("web").toFile());
    node.environment().put("BASE_URL", "http://127.0.0.1:" + port);
    node.environment().put("TEST_ADDRESS", ADDRESS);
    for (Logins.Who who :
        List.of(
            Logins.Who.ADMINISTRATOR,
            Logins.Who.EDITOR,
            Logins.Who.REGIONAL_EDITOR,
            Logins.Who.AGENT)) {
      node.environment().put("COOKIES_OF_" + who, cookies(who));
    }
    node.redirectErrorStream(true).redirectOutput(report.toFile());
    Process process = node.start();
    boolean finished = process.waitFor(15, TimeUnit.MINUTES);
    if (!finished) {
      process.destroy();
    }
    assertThat(finished && process.exitValue() == 0)
        .withFailMessage(() -> "the browser tests failed:\n" + read(report))
        .isTrue();
    Files.delete(report);
  }

  private String cookies(Logins.Who who) {
    return logins.as(who).cookies().entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static List<String> tests() throws IOException {
    Path web = Path.of("web");
    try (Stream<Path> files =
        Stream.concat(Files.walk(web.resolve("components")), Files.walk(web.resolve("pages")))) {
      return files
          .filter(file -> file.toString().endsWith(".test.mjs"))
          .filter(file -> file.toString().contains(System.getProperty("naersund.browser", "")))
          .map(file -> web.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String read(Path report) {
    try {
      return Files.readString(report);
    } catch (IOException e) {
      return "(" + report + " cannot be read)";
    }
  }
}
