package dk.naersund.bench;

import dk.naersund.Instance;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.world.MovingSite;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/**
 * What a large registry costs: one start of the whole program on a region, whose registry is filled
 * at the first start and read at every later one, the memory it takes, how fast questions are
 * answered and how fast a moved site is seen. Prints a table of one row; the progress lines above
 * it tell how long each step of the start took. {@code dk.naersund.sundoe.world.GenerateWorld}
 * makes a region with many sites.
 */
public final class RegistrySize {
  private static final long SEED = 20_261_122;
  private static final int QUESTIONS = 10_000;
  private static final int WARM_UP = 4_000;
  private static final int EDITS = 200;
  private static final int CLASSES = 12;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(SEED);
  private final Instance program;

  private RegistrySize(Instance program) {
    this.program = program;
  }

  /** Takes {@code <folder of the region> <home folder>}. */
  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("Usage: <folder of the region> <home folder>");
      System.exit(2);
    }
    long begin = System.nanoTime();
    try (Instance program = Instance.start(Path.of(args[1]), "--naersund.region=" + args[0])) {
      new RegistrySize(program).print((System.nanoTime() - begin) / 1e9);
    }
  }

  private void print(double seconds) {
    World world = program.get(Worlds.class).current();
    ClassHistogram heap = ClassHistogram.take();
    ClassHistogram snapshot = snapshot(heap);
    questions(WARM_UP);
    long[] answered = questions(QUESTIONS);
    edits(EDITS / 10);
    long[][] edited = edits(EDITS);
    System.out.println();
    System.out.println(
        "| sites | doors | start s | heap MB | of it snapshot MB | /nearest, processor µs: median |"
            + " p99 | moving a site, until durable, ms: median | p99 | until told: median | p99 |");
    System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f | %d | %d | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
        world.registry().sites().size(),
        world.offers().doors().size(),
        seconds,
        heap.total() >> 20,
        snapshot.total() >> 20,
        at(answered, 0.5) / 1e3,
        at(answered, 0.99) / 1e3,
        at(edited[0], 0.5) / 1e6,
        at(edited[0], 0.99) / 1e6,
        at(edited[1], 0.5) / 1e6,
        at(edited[1], 0.99) / 1e6);
    System.out.println();
    System.out.println("| class | MB of the heap | MB of a second snapshot |");
    System.out.println("|---|---:|---:|");
    for (Map.Entry<String, Long> one : heap.largest(CLASSES)) {
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %d | %d |%n",
          one.getKey(),
          one.getValue() >> 20,
          snapshot.bytes().getOrDefault(one.getKey(), 0L) >> 20);
    }
  }

  /** What a second snapshot adds that is read from the same database. */
  private ClassHistogram snapshot(ClassHistogram before) {
    try (DatabaseRegistry second =
        new DatabaseRegistry(
            program.get(DatabaseClient.class), program.get(ReactiveTransactionManager.class))) {
      RegistrySnapshot snapshot = second.loadIfEmpty(Path.of("none")).block();
      ClassHistogram more = ClassHistogram.take().since(before);
      Reference.reachabilityFence(snapshot);
      return more;
    }
  }

  /** Processor times in nanoseconds: walkers somewhere near a site, on a Monday at ten. */
  private long[] questions(int count) {
    Nearest nearest = program.get(Nearest.class);
    List<Offer> offers = program.get(Worlds.class).current().offers().all();
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      Offer offer = offers.get(random.nextInt(offers.size()));
      Position near = offer.location().position();
      NearestQuery query =
          new NearestQuery(
              offer.kind().id(),
              new Position(
                  near.lat() + 0.003 * random.nextGaussian(),
                  near.lon() + 0.006 * random.nextGaussian()),
              List.of(Mode.WALK),
              "walk",
              Instant.parse("2026-11-23T09:00:00Z"),
              null,
              Set.of(),
              3,
              null,
              new Person(null, null, Answer.UNKNOWN));
      long begin = THREADS.getCurrentThreadCpuTime();
      nearest.find(query);
      nanos[i] = THREADS.getCurrentThreadCpuTime() - begin;
    }
    return nanos;
  }

  /** Wall times in nanoseconds: until each edit is durable, and from there until it is told. */
  private long[][] edits(int count) {
    Worlds worlds = program.get(Worlds.class);
    Registry registry = program.get(Registry.class);
    List<Site> sites = List.copyOf(registry.snapshot().sites());
    long[][] nanos = new long[2][count];
    for (int i = 0; i < count; i++) {
      Site site = sites.get(random.nextInt(sites.size()));
      MovingSite moving = new MovingSite(registry.snapshot(), site.id(), "any");
      long begin = System.nanoTime();
      moving.move(program);
      long durable = System.nanoTime();
      long event = registry.snapshot().event();
      while (worlds.current().versions().registry() < event) {
        LockSupport.parkNanos(50_000);
      }
      nanos[0][i] = durable - begin;
      nanos[1][i] = System.nanoTime() - durable;
    }
    return nanos;
  }

  private static double at(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
