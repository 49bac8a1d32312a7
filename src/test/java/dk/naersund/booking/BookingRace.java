package dk.naersund.booking;

import dk.naersund.platform.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many clients, each at an address of its own, want few slots at two instances at once: each holds
 * one slot and books it; where somebody else has it, the next one of the list of free ones, until
 * the list is empty. So every slot must be booked in the end. When no answer comes, a client asks
 * the other instance once more with the same key; when told that too many hold at once, it comes
 * back, as told.
 */
public final class BookingRace {
  /** What became of a client. */
  private enum End {
    BOOKED,
    SOLD_OUT,
    UNKNOWN
  }

  /** Where and when something is done to the instances in the middle of the race. */
  @FunctionalInterface
  public interface Trouble {
    /** Makes it. */
    void make() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param booked clients that were told that they have a time
   * @param soldOut clients that saw that nothing is left
   * @param unknown clients that do not know
   * @param asOfDatabase booked rows
   * @param twice slots with more claims than seats, or bookings than claims
   * @param held holds that are left
   * @param retries requests that were asked again because no answer came
   * @param comeBacks requests that were asked again because too many held at once
   * @param seconds how long all took
   * @param medianMs of a hold and a booking together
   * @param p99Ms the same
   */
  public record Result(
      int booked,
      int soldOut,
      int unknown,
      long asOfDatabase,
      long twice,
      long held,
      long retries,
      long comeBacks,
      double seconds,
      double medianMs,
      double p99Ms) {
    /** A row of the table in {@code src/docs/benchmarks.md}. */
    public String row(String how, int clients, int slots) {
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %.1f | %.0f | %.0f |",
          how,
          clients,
          slots,
          booked,
          soldOut,
          unknown,
          twice,
          held,
          retries,
          comeBacks,
          seconds,
          medianMs,
          p99Ms);
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SITE = "sygeplejeklinik-bakken";
  private static final String SERVICE = "sundoe-sygepleje";

  private final TestDatabase database;
  private final List<Integer> ports;
  private final LongAdder retries = new LongAdder();
  private final LongAdder comeBacks = new LongAdder();
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger done = new AtomicInteger();
  private final String run = "race-" + System.nanoTime() + "-";
  private final Instant begin =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public BookingRace(TestDatabase database, List<Integer> ports) {
    this.database = database;
    this.ports = ports;
  }

  /**
   * Runs it.
   *
   * @param atOnce how many clients are under way at the same moment
   * @param trouble what is done when a third of the clients are through
   */
  public Result run(int clients, int slots, int atOnce, Trouble trouble) throws Exception {
    List<Long> ids = makeSlots(slots);
    Set<Long> all = Set.copyOf(ids);
    Thread.sleep(2_000);
    Semaphore room = new Semaphore(atOnce);
    int[] ends = new int[End.values().length];
    long since = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<End>> ended = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        Callable<End> client =
            () -> {
              room.acquire();
              try {
                return client(number, ids.get(number % slots), all);
              } finally {
                room.release();
                done.incrementAndGet();
              }
            };
        ended.add(threads.submit(client));
      }
      while (done.get() < clients / 3) {
        Thread.sleep(5);
      }
      trouble.make();
      for (Future<End> end : ended) {
        ends[end.get().ordinal()]++;
      }
    }
    double seconds = (System.nanoTime() - since) / 1e9;
    String mine = " and s.series = (select max(series) from slot) ";
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(
        ends[End.BOOKED.ordinal()],
        ends[End.SOLD_OUT.ordinal()],
        ends[End.UNKNOWN.ordinal()],
        one(
            "select count(distinct b.slot) from booking b join slot s on s.id::text = b.slot"
                + " where b.state = 'booked'"
                + mine),
        one(
            "select count(*) from slot s where (s.taken > s.seats or (select count(*) from booking"
                + " b where b.slot = s.id::text and b.state = 'booked') > s.seats)"
                + mine),
        one(
            "select count(*) from claim c join slot s on s.id = c.slot where c.state = 'held'"
                + mine),
        retries.sum(),
        comeBacks.sum(),
        seconds,
        at(sorted, 0.5),
        at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
  }

  private List<Long> makeSlots(int count) throws SQLException {
    database.execute(
        """
        insert into slot (series, site_id, service, starts, minutes, seats)
        select (select coalesce(max(series), 0) + 1 from slot), '%s', '%s',
          timestamptz '%s' + n * interval '1 minute', 10, 1
        from generate_series(0, %d) n
        """
            .formatted(SITE, SERVICE, begin, count - 1));
    List<Long> ids = new ArrayList<>();
    try (Connection connection = database.connect();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select id from slot where series = (select max(series) from slot)")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private long one(String sql) throws SQLException {
    try (Connection connection = database.connect();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private End client(int number, long first, Set<Long> all) throws InterruptedException {
    long since = System.nanoTime();
    long slot = first;
    for (int wish = 0; ; wish++) {
      String key = run + number + "-" + wish;
      JsonNode held =
          ask(number, "/api/v1/holds", key, JSON.createObjectNode().put("slot", "egen:" + slot));
      if (held == null || !(held.hasNonNull("hold") || isTaken(held))) {
        return End.UNKNOWN;
      }
      if (held.hasNonNull("hold")) {
        JsonNode booked =
            ask(
                number,
                "/api/v1/bookings",
                key,
                JSON.createObjectNode()
                    .put("hold", held.path("hold").asString())
                    .put("name", "Klient " + number));
        nanos.add(System.nanoTime() - since);
        return booked != null && booked.hasNonNull("code") ? End.BOOKED : End.UNKNOWN;
      }
      Optional<Long> next = anyFree(number, all);
      if (next.isEmpty()) {
        return End.SOLD_OUT;
      }
      slot = next.get();
    }
  }

  /** One of the list of free ones, as a page shows it; empty when the list is. */
  private Optional<Long> anyFree(int number, Set<Long> all) throws InterruptedException {
    Instant somewhere = begin.plusSeconds(60L * ThreadLocalRandom.current().nextInt(all.size()));
    for (Instant from : List.of(somewhere, begin)) {
      JsonNode list =
          ask(
              number,
              "/api/v1/slots?site=%s&service=%s&limit=20&from=%s&to=%s"
                  .formatted(SITE, SERVICE, from, begin.plusSeconds(60L * all.size())),
              "",
              null);
      List<Long> free = new ArrayList<>();
      if (list != null) {
        list.path("slots")
            .forEach(one -> free.add(Long.parseLong(one.path("id").asString().substring(5))));
      }
      free.retainAll(all);
      if (!free.isEmpty()) {
        return Optional.of(free.get(ThreadLocalRandom.current().nextInt(free.size())));
      }
    }
    return Optional.empty();
  }

  private static boolean isTaken(JsonNode problem) {
    return problem.path("type").asString("").endsWith("booking-taken");
  }

  /** Null when neither of two answers came, or none of use. */
  private @Nullable JsonNode ask(int number, String path, String key, @Nullable JsonNode body)
      throws InterruptedException {
    for (int lost = 0; lost < 2; ) {
      int port = ports.get((number + lost) % ports.size());
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(30))
              .header("X-Forwarded-For", "10." + number / 250 % 250 + "." + number % 250 + ".1");
      if (body != null) {
        builder
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
      }
      HttpRequest request = builder.build();
      try {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode said = JSON.readTree(answer.body());
        if (said.path("type").asString("").endsWith("booking-many-at-once")) {
          comeBacks.increment();
          Thread.sleep(500);
          continue;
        }
        if (answer.statusCode() < 500) {
          return said;
        }
      } catch (java.io.IOException noAnswer) {
        // The other one, with the same key.
      }
      lost++;
      retries.increment();
      Thread.sleep(200);
    }
    return null;
  }
}
