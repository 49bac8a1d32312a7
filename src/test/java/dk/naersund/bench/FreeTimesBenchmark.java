package dk.naersund.bench;

import dk.naersund.NaersundApplication;
import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.Said;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.availability.SlotTimes;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.realdata.Points;
import dk.naersund.realdata.RealRegion;
import dk.naersund.registry.Answer;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.Worlds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import org.springframework.boot.SpringApplication;

/**
 * What free times add to a search for ten places on foot: 200 sites of one kind on the Capital
 * Region without any, with two million slots, and with all sources silent, in turn in one run.
 * Arguments, each may be left out: a folder for prepared data, seconds for each row.
 */
public final class FreeTimesBenchmark {
  private static final long SEED = 20_261_122;
  private static final int SITES = 200;
  private static final int SLOTS = 2_000_000;
  private static final int QUESTIONS = 5_000;
  private static final int ROUNDS = 3;
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final List<String> HOURS =
      List.of("Mo-Fr 08:00-16:00; PH off", "Mo-Fr 08:00-20:00; Sa-Su 10:00-14:00; PH off");

  private FreeTimesBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("naersund-free");
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 5;
    Random random = new Random(SEED);
    RealRegion region =
        new RealRegion("hovedstaden", "Hovedstaden", new BoundingBox(11.69, 54.98, 15.16, 56.21))
            .withProviders(random, SITES, 1, HOURS);
    Path data = region.write(folder.resolve("region"), "osm/hovedstaden-roads-geofa.osm.pbf");
    List<Position> from = Points.near(data.resolve("streets.osm.pbf"), random, QUESTIONS);
    Instant day = LocalDateTime.parse("2026-11-24T10:00").atZone(ZONE).toInstant();
    Instant evening = LocalDateTime.parse("2026-11-24T22:00").atZone(ZONE).toInstant();
    Clock clock = Clock.fixed(day, ZONE);
    try (var context =
        new SpringApplication(NaersundApplication.class)
            .run(
                "--naersund.region=" + data,
                "--naersund.home=" + folder.resolve("home"),
                "--server.address=127.0.0.1",
                "--server.port=0")) {
      Worlds worlds = context.getBean(Worlds.class);
      Texts texts = context.getBean(Texts.class);
      List<Offer> offers = worlds.current().offers().all();
      String kind = offers.getFirst().kind().id();
      FreeTimes full = FreeTimes.of(clock, slots(offers, day, random));
      Map<String, FreeTimes> times =
          Map.of(
              "none",
              FreeTimes.none(),
              "two million slots",
              full,
              "all sources silent",
              new Silent(offers, day));
      System.out.printf(
          Locale.ROOT,
          "%n- %d sites, %,d slots; %d questions from drawn doorsteps; 10 results on foot; seed"
              + " %d; load %.1f%n%n| free times | when | answers | results | processor µs | median"
              + " µs | p99 µs |%n|---|---|---:|---:|---:|---:|---:|%n",
          offers.size(),
          SLOTS,
          QUESTIONS,
          SEED,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      List<String> names = List.of("none", "two million slots", "all sources silent");
      for (int round = 0; round <= ROUNDS; round++) {
        for (String name : names) {
          Nearest nearest =
              Nearest.over(worlds, Objects.requireNonNull(times.get(name)), texts, clock);
          row(name, "10.00", nearest, kind, from, day, seconds, round > 0);
          row(name, "22.00", nearest, kind, from, evening, seconds, round > 0);
        }
      }
    }
    System.exit(0);
  }

  /** Every ten minutes, most of the near ones taken. */
  private static List<FreeSlot> slots(List<Offer> offers, Instant day, Random random) {
    List<FreeSlot> slots = new ArrayList<>(SLOTS);
    int each = SLOTS / offers.size();
    for (int i = 0; i < offers.size(); i++) {
      ServiceAtSiteId at =
          new ServiceAtSiteId(offers.get(i).site().id(), offers.get(i).service().id());
      Instant start = day.plus(Duration.ofMinutes(10L * random.nextInt(60)));
      for (int j = 0; j < each; j++) {
        start = start.plusSeconds(600L * (1 + random.nextInt(3)));
        slots.add(new FreeSlot(SlotId.own((long) i * each + j), at, start, 10, 1));
      }
    }
    return slots;
  }

  static void row(
      String name,
      String when,
      Nearest nearest,
      String kind,
      List<Position> from,
      Instant at,
      double seconds,
      boolean print) {
    long[] nanos = new long[1 << 20];
    int answers = 0;
    long results = 0;
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end && answers < nanos.length) {
      NearestQuery query =
          new NearestQuery(
              kind,
              from.get(answers % from.size()),
              List.of(Mode.WALK),
              "walk",
              at,
              null,
              Set.of(),
              10,
              null,
              new Person(null, null, Answer.UNKNOWN));
      long before = System.nanoTime();
      results += nearest.find(query).results().size();
      nanos[answers++] = System.nanoTime() - before;
    }
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    Arrays.sort(nanos, 0, answers);
    if (print) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %,d | %.1f | %.0f | %.0f | %.0f |%n",
          name,
          when,
          answers,
          (double) results / answers,
          cpu / 1e3 / answers,
          nanos[answers / 2] / 1e3,
          nanos[(int) (answers * 0.99)] / 1e3);
    }
  }

  /** A source for every place, none of which has been heard for a day. */
  private static final class Silent implements FreeTimes, FreeTimesSnapshot, SlotTimes {
    private final Set<ServiceAtSiteId> known = new HashSet<>();
    private final Instant now;
    private final FirstFree told;

    Silent(List<Offer> offers, Instant now) {
      this.now = now;
      LocalText name = LocalText.danish("Bookingsystemet");
      told =
          new FirstFree.Silent(
              "kilde", name, null, new Said("kilde", name, null, now.minus(Duration.ofDays(1))));
      offers.forEach(
          offer -> known.add(new ServiceAtSiteId(offer.site().id(), offer.service().id())));
    }

    @Override
    public FreeTimesSnapshot current() {
      return this;
    }

    @Override
    public Instant takenAt() {
      return now;
    }

    @Override
    public SlotTimes at(String site, String service) {
      return this;
    }

    @Override
    public Set<ServiceAtSiteId> known() {
      return known;
    }

    @Override
    public boolean knows(String site, String service) {
      return known.contains(new ServiceAtSiteId(site, service));
    }

    @Override
    public FirstFree first(Instant notBefore, LongPredicate fits) {
      return told;
    }

    @Override
    public void visit(long fromSecond, long beforeSecond, Visitor visitor) {}

    @Override
    public List<FreeSlot> between(Instant from, Instant before, int limit) {
      return List.of();
    }

    @Override
    public FirstFree state() {
      return told;
    }
  }
}
