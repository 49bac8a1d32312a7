package dk.naersund.bench;

import dk.naersund.Instance;
import dk.naersund.TestRedis;
import dk.naersund.platform.internal.DatabaseAddress;
import dk.naersund.platform.internal.OwnPostgres;
import dk.naersund.registry.Registry;
import dk.naersund.world.MovingSite;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a citizen is told the old door after an editor has saved the new one: at the instance
 * where it was saved, and at another one on the same PostgreSQL, by each of the ways in which it
 * may hear: Redis' call, PostgreSQL's own, and a look every two seconds. Prints a table.
 */
public final class PublicationDelays {
  private static final String SITE = "sygeplejeklinik-storegade";
  private static final String KIND = "sygeplejeklinik";
  private static final int WARM_UP = 100;

  private final Instance here;
  private final Instance there;
  private final MovingSite site;

  private PublicationDelays(Instance here, Instance there) {
    this.here = here;
    this.there = there;
    site = new MovingSite(here.get(Registry.class).snapshot(), SITE, KIND);
  }

  /** Takes {@code <folder> [edits, 1000]}; the folder keeps what is prepared. */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("Usage: <folder> [edits]");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    int edits = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    try (TestRedis redis = TestRedis.start();
        OwnPostgres postgres =
            OwnPostgres.start(
                folder.resolve("postgres"), Path.of("target", "postgres", "programs"), List.of())) {
      String[] arguments = arguments(postgres.address(), redis);
      try (Instance here = Instance.start(folder, arguments);
          Instance there = Instance.start(folder, arguments)) {
        new PublicationDelays(here, there).run(edits, redis, postgres.address());
      }
    }
    System.exit(0);
  }

  private static String[] arguments(DatabaseAddress database, TestRedis redis) {
    return new String[] {
      "--spring.r2dbc.url=r2dbc:postgresql://" + database,
      "--spring.r2dbc.username=" + database.user(),
      "--spring.r2dbc.password="
          + database.options().getRequiredValue(ConnectionFactoryOptions.PASSWORD),
      redis.springArgument()
    };
  }

  private void run(int edits, TestRedis redis, DatabaseAddress database) throws Exception {
    measure(WARM_UP * 3);
    System.out.println();
    System.out.println("| | edits | median ms | p90 ms | p99 ms | max ms |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    measure(edits).print("PostgreSQL and Redis");
    redis.stop();
    measure(WARM_UP / 10);
    measure(edits).print("Redis stopped");
    redis.startAgain();
    measure(WARM_UP / 10);
    measure(edits / 10).print("Redis started again");
    execute(database, "alter table registry_event disable trigger told");
    measure(WARM_UP / 10);
    measure(edits).print("Redis alone");
    redis.stop();
    measure(1);
    measure(edits / 10).print("neither, a look every 2 s");
  }

  private static void execute(DatabaseAddress database, String sql) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(database.jdbcProperties());
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Times in nanoseconds, one per edit. */
  private record Times(List<Long> saved, List<Long> here, List<Long> there) {
    void print(String how) {
      row(how + ": saving, until it is durable", saved);
      row(how + ": from there on, until this instance tells it", here);
      row(how + ": from there on, until the other instance tells it", there);
    }

    private static void row(String what, List<Long> nanos) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
          what,
          sorted.length,
          at(sorted, 0.5),
          at(sorted, 0.9),
          at(sorted, 0.99),
          at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
      int index = (int) Math.ceil(share * sorted.length) - 1;
      return Math.max(0, sorted[Math.max(0, index)]) / 1e6;
    }
  }

  private Times measure(int edits) throws Exception {
    Times times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (ExecutorService citizens = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < edits; i++) {
        long begin = System.nanoTime();
        String address = site.move(here);
        long durable = System.nanoTime();
        Future<Long> seenHere = citizens.submit(() -> site.waitFor(address, here.http(), durable));
        Future<Long> seenThere =
            citizens.submit(() -> site.waitFor(address, there.http(), durable));
        times.saved.add(durable - begin);
        times.here.add(seenHere.get());
        times.there.add(seenThere.get());
      }
    }
    return times;
  }
}
