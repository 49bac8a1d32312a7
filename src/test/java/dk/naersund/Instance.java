package dk.naersund;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program in this process, listening on a free port of this machine only. */
public final class Instance implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Http http;
  private final int port;

  private Instance(ConfigurableApplicationContext context) {
    this.context = context;
    String port = context.getEnvironment().getProperty("local.server.port");
    this.port = Integer.parseInt(Objects.requireNonNull(port));
    http = new Http(this.port);
  }

  /**
   * Starts it.
   *
   * @param home its home folder; several may share one when they have a database elsewhere
   * @param arguments further ones, for example {@code --spring.data.redis.url=…}
   */
  public static Instance start(Path home, String... arguments) {
    return start(new SpringApplication(NaersundApplication.class), home, arguments);
  }

  /** The same, in a time of the test's own. */
  public static Instance start(Clock clock, Path home, String... arguments) {
    return start(
        home,
        context ->
            context.registerBean(
                "clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true)),
        arguments);
  }

  /** The same, with parts of the test's own. */
  public static Instance start(
      Path home, Consumer<GenericApplicationContext> parts, String... arguments) {
    SpringApplication program = new SpringApplication(NaersundApplication.class);
    program.addInitializers(context -> parts.accept((GenericApplicationContext) context));
    return start(program, home, arguments);
  }

  private static Instance start(SpringApplication program, Path home, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--naersund.home=" + home));
    return new Instance(program.run(all.toArray(String[]::new)));
  }

  /** A client of it. */
  public Http http() {
    return http;
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** A part of it. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
