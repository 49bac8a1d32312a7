package dk.naersund;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * A test against the whole program, started once for all such tests with the fictional island, a
 * real PostgreSQL and a home folder of its own, listening on a free port of this machine only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@Import(Logins.class)
@ContextConfiguration(initializers = IslandTest.NewHome.class)
public @interface IslandTest {
  /** Gives the program a new home folder, removed when the tests are over. */
  class NewHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Path home = Files.createTempDirectory("naersund-home");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(context, home)));
        TestPropertyValues.of("naersund.home=" + home).applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void remove(ConfigurableApplicationContext context, Path home) {
      context.close();
      try {
        FileSystemUtils.deleteRecursively(home);
      } catch (IOException e) {
        System.err.println("The test's home folder " + home + " stays: " + e.getMessage());
      }
    }
  }
}
