package dk.naersund.booking.internal;

import dk.naersund.availability.SlotId;
import dk.naersund.availability.internal.TestServers;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.FhirClinic;
import dk.naersund.booking.FhirClinic.Trouble;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Many clients race for few slots of a clinic whose FHIR server answers each tenth change only when
 * nobody waits any more: two rooms over one PostgreSQL, one server. Prints a row of the table in
 * {@code src/docs/booking.md}.
 */
public final class LateClinicRun {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LATE_MILLIS = 3_000;
  private static final int AT_ONCE = 48;

  private final FhirClinic clinic;
  private final List<BookingRoom> rooms;
  private final int slots;
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger confirming = new AtomicInteger();

  private LateClinicRun(FhirClinic clinic, List<BookingRoom> rooms, int slots) {
    this.clinic = clinic;
    this.rooms = rooms;
    this.slots = slots;
  }

  /** Takes {@code [clients, 10000] [slots, 1000]}. */
  public static void main(String[] args) throws Exception {
    int clients = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int slots = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    TestDatabase database = TestDatabase.create();
    Random random = new Random(7);
    try (FhirClinic clinic = new FhirClinic(false, LATE_MILLIS)) {
      clinic.addSlots(slots, Instant.parse("2031-03-03T08:00:00Z"));
      try (BookingRoom one = room(database, clinic);
          BookingRoom two = room(database, clinic)) {
        clinic.has(
            request ->
                !request.getMethod().getName().equals("GET") && random.nextInt(10) == 0
                    ? Trouble.LATE
                    : Trouble.NONE);
        new LateClinicRun(clinic, List.of(one, two), slots).run(clients);
      }
    }
    System.exit(0);
  }

  private static BookingRoom room(TestDatabase database, FhirClinic clinic) {
    return new BookingRoom(
        database,
        BookingRoom.secrets(),
        BookingRoom.settings(3, 5, 20),
        List.of(),
        new FhirBooking(TestServers.fhir(clinic.url(), PATIENCE, BookingRoom.AT, false)));
  }

  private enum End {
    BOOKED,
    SOLD_OUT,
    FAILED,
    UNKNOWN
  }

  private void run(int clients) throws Exception {
    long begin = System.nanoTime();
    int[] ends = new int[End.values().length];
    var beat =
        Flux.interval(Duration.ofSeconds(1))
            .onBackpressureDrop()
            .concatMap(tick -> rooms.getFirst().reconciler.settle().onErrorComplete(), 1)
            .subscribe();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<End>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        all.add(threads.submit(() -> client(number)));
      }
      for (Future<End> end : all) {
        ends[end.get().ordinal()]++;
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    clinic.recovers();
    BookingRoom room = rooms.getFirst();
    long open = 1;
    for (int i = 0; i < 60 && open > 0; i++) {
      room.database
          .sql("update booking set look_at = clock_timestamp() where look_at is not null")
          .then()
          .block();
      room.reconciler.settle().block();
      open = room.count("select count(*) from booking where look_at is not null");
    }
    beat.dispose();
    List<JsonNode> booked = clinic.appointments("booked");
    long distinct = booked.stream().map(one -> one.at("/slot/0/reference")).distinct().count();
    System.out.printf(
        Locale.ROOT,
        "| a FHIR source that answers one change in ten after its time-out | %,d | %,d | %,d | %,d"
            + " | %,d | %,d | %.0f | | |%n",
        ends[End.BOOKED.ordinal()],
        ends[End.SOLD_OUT.ordinal()],
        ends[End.UNKNOWN.ordinal()],
        booked.size() - distinct,
        clinic.slots("busy-tentative"),
        again.get(),
        seconds);
    System.out.printf(
        Locale.ROOT,
        "%d were told \"confirming\" first, %d then that it failed; %d in the clinic's calendar,"
            + " %d booked here, %d rows open%n",
        confirming.get(),
        ends[End.FAILED.ordinal()],
        booked.size(),
        room.count("select count(*) from booking where state = 'booked'"),
        open);
  }

  private End client(int number) throws InterruptedException {
    BookingRoom room = rooms.get(number % rooms.size());
    for (int tries = 0; tries < slots; tries++) {
      String slot = Integer.toString((number + tries * 7) % slots);
      if (clinic.slots("free") == 0) {
        return End.SOLD_OUT;
      }
      if (!clinic.status(slot).equals("free")) {
        continue;
      }
      String key = UUID.randomUUID().toString();
      HoldWish wish = new HoldWish(key, new SlotId("klinik", slot), key, BookingRoom.AGENT);
      Outcome<Hold> held = room.bookings.hold(wish).block();
      if (Outcome.refused(Refusal.NO_ANSWER).equals(held)) {
        again.incrementAndGet();
        held = room.bookings.hold(wish).block();
      }
      if (held != null && held.done().isPresent()) {
        return book(room, held.done().get().token(), key);
      }
    }
    return End.SOLD_OUT;
  }

  private End book(BookingRoom room, String token, String key) throws InterruptedException {
    BookWish wish =
        new BookWish(token, key, new Person("Karen Holm", null, List.of()), BookingRoom.AGENT);
    for (int asked = 0; asked < 120; asked++) {
      Outcome<Booking> said = room.bookings.book(wish).block();
      Booking.State state = said == null ? null : said.done().map(Booking::state).orElse(null);
      if (state == Booking.State.BOOKED) {
        return End.BOOKED;
      }
      if (state == Booking.State.FAILED) {
        return End.FAILED;
      }
      if (asked == 0 && state == Booking.State.CONFIRMING) {
        confirming.incrementAndGet();
      }
      Thread.sleep(1_000);
    }
    return End.UNKNOWN;
  }
}
