package dk.naersund.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.OpeningHours;
import dk.naersund.rides.Aid;
import dk.naersund.rides.Condition;
import dk.naersund.rides.Fare;
import dk.naersund.rides.Order;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideJudge;
import dk.naersund.rides.RideTime;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Verdict;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rules of random rides for random people, beside every answer that people could give to what they
 * have not told: yes when all of these may ride, no when none may, and it depends otherwise.
 */
class RideRulesOracleTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final DanishDays DAYS = DanishDays.standard();
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());
  private static final int CASES = 5000;
  private static final List<String> KOMMUNER = List.of("0991", "0992", "0993", "0994");
  private static final List<String> SERVICES = List.of("laegehus", "apotek", "vaccination");
  private static final List<Condition> CONDITIONS =
      IntStream.range(0, 4).mapToObj(i -> new Condition("c" + i, text(), text())).toList();
  private static final int[] AGES = {0, 17, 18, 40, 64, 65, 66, 110};
  private static final int[] SIZES = {1, 100, 101, 200, 201, 1000};

  private final Random random = new Random(SEED);
  private final Texts texts = Texts.fromClasspath();

  @Test
  void agreesWithEveryAnswerThatCouldBeGiven() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int i = 0; i < CASES; i++) {
      Ride ride = ride();
      Rider rider = rider();
      RuledRides rides = new RuledRides(List.of(ride), CONDITIONS, DAYS, COPENHAGEN, texts);
      // One judge for several trips: nothing that it remembers may be of another trip.
      RideJudge judge = rides.judgeFor(rider);
      Instant now = moment();
      for (int t = 0; t < 3; t++) {
        RideTrip trip = trip(now);
        String what = "seed %d case %d: %s, %s, %s".formatted(SEED, i, ride, rider, trip);
        RideAnswer answer = judge.judge(ride, trip);
        assertThat(answer).as(what).isEqualTo(rides.judge(ride, rider, trip));
        RideTime time = judge.time(ride, trip);
        assertThat(time)
            .as(what)
            .isEqualTo(new RideTime(answer.verdict(), answer.pickup(), answer.arrive()));
        Instant pickup = answer.pickup();
        if (pickup != null) {
          assertThat(answer.verdict()).as(what).isEqualTo(expected(ride, rider, trip, pickup));
          seen.merge(answer.verdict(), 1, Integer::sum);
        }
        assertThat(answer.price() != null)
            .as(what)
            .isEqualTo(ride.fare() != null && trip.roadMetres() != null);
      }
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder(Verdict.values());
    assertThat(seen.values()).allMatch(count -> count > CASES / 50);
  }

  private static Verdict expected(Ride ride, Rider rider, RideTrip trip, Instant pickup) {
    int yes = 0;
    int no = 0;
    LocalDate day = LocalDate.ofInstant(pickup, COPENHAGEN);
    for (Told told : completions(ride, rider, trip)) {
      if (told.mayRide(ride, trip, day)) {
        yes++;
      } else {
        no++;
      }
    }
    return no == 0 ? Verdict.YES : yes == 0 ? Verdict.NO : Verdict.DEPENDS;
  }

  /** Somebody who has told everything. */
  private record Told(
      String home,
      int age,
      Map<String, Boolean> conditions,
      String from,
      String to,
      boolean carriesUnnamedAids,
      Aid aid,
      int centimetres,
      int kilograms) {
    boolean mayRide(Ride ride, RideTrip trip, LocalDate day) {
      Ride.Who who = ride.who();
      boolean may = who.residence().isEmpty() || who.residence().contains(home);
      may &= who.minAge() == null || age >= who.minAge();
      may &= who.maxAge() == null || age <= who.maxAge();
      for (Condition condition : who.all()) {
        may &= conditions.getOrDefault(condition.id(), false);
      }
      boolean one = who.any().isEmpty();
      for (Condition condition : who.any()) {
        one |= conditions.getOrDefault(condition.id(), false);
      }
      may &= one;
      may &=
          trip.service() == null
              || who.services().isEmpty()
              || who.services().contains(trip.service());
      List<String> areas = ride.areas().kommuner();
      may &= areas.isEmpty() || (areas.contains(from) && areas.contains(to));
      if (aid != Aid.NONE) {
        Ride.Carries carries = ride.aids().get(aid);
        if (carries == null) {
          may &= carriesUnnamedAids;
        } else {
          may &= carries.allowed();
          may &= carries.maxCentimetres() == null || centimetres <= carries.maxCentimetres();
          may &= carries.maxKilograms() == null || kilograms <= carries.maxKilograms();
        }
      }
      may &= ride.from() == null || !day.isBefore(ride.from());
      may &= ride.to() == null || !day.isAfter(ride.to());
      return may;
    }
  }

  /** All that the person could be, as far as it could matter. */
  private static List<Told> completions(Ride ride, Rider rider, RideTrip trip) {
    List<Told> all = new ArrayList<>();
    List<Map<String, Boolean>> conditions = List.of(new HashMap<>(rider.told()));
    for (Condition condition : CONDITIONS) {
      if (!rider.told().containsKey(condition.id())) {
        List<Map<String, Boolean>> both = new ArrayList<>();
        for (Map<String, Boolean> one : conditions) {
          for (boolean answer : new boolean[] {false, true}) {
            Map<String, Boolean> next = new HashMap<>(one);
            next.put(condition.id(), answer);
            both.add(next);
          }
        }
        conditions = both;
      }
    }
    for (String home : one(rider.kommunekode())) {
      for (int age : rider.age() == null ? AGES : new int[] {rider.age()}) {
        for (Map<String, Boolean> told : conditions) {
          for (String from : one(trip.fromKommune())) {
            for (String to : one(trip.toKommune())) {
              for (int length : one(rider.chairCentimetres())) {
                for (int weight : one(rider.kilograms())) {
                  for (boolean unnamed : new boolean[] {false, true}) {
                    all.add(
                        new Told(home, age, told, from, to, unnamed, rider.aid(), length, weight));
                  }
                }
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static List<String> one(@Nullable String told) {
    return told == null ? List.of("0991", "0992", "0993", "0994", "0999") : List.of(told);
  }

  private static int[] one(@Nullable Integer told) {
    return told == null ? new int[] {1, 1000} : new int[] {told};
  }

  private Ride ride() {
    Integer min = random.nextInt(3) == 0 ? 18 + random.nextInt(2) * 47 : null;
    Integer max = random.nextInt(4) == 0 ? 65 + random.nextInt(2) : null;
    return new Ride(
        "ride",
        text(),
        text(),
        new Ride.Who(
            some(KOMMUNER), min, max, someConditions(5), someConditions(4), some(SERVICES)),
        new Ride.Areas(some(KOMMUNER)),
        hours(random.nextBoolean() ? "24/7" : "Mo-Fr 08:00-15:30; PH off"),
        random.nextBoolean() ? null : new Order(new Order.MinutesBefore(120), 14, null),
        random.nextInt(4) == 0
            ? null
            : new Fare(List.of(new Fare.Step(Fare.ENDLESS, 2000, 300)), true, 0),
        aids(),
        new Ride.Pace(random.nextInt(30), random.nextInt(100)),
        new Ride.Booking(Ride.Booking.By.PERSON, null),
        null,
        null,
        List.of(),
        Map.of(),
        new Ride.Source(text(), LocalDate.EPOCH, null),
        random.nextInt(4) == 0 ? LocalDate.of(2026, 1, 1 + random.nextInt(28)) : null,
        random.nextInt(4) == 0 ? LocalDate.of(2026, 2, 1 + random.nextInt(28)) : null);
  }

  private Map<Aid, Ride.Carries> aids() {
    Map<Aid, Ride.Carries> aids = new HashMap<>();
    for (Aid aid : Aid.values()) {
      if (aid != Aid.NONE && random.nextInt(4) > 0) {
        boolean allowed = random.nextInt(5) > 0;
        aids.put(aid, new Ride.Carries(allowed, limit(), limit()));
      }
    }
    return aids;
  }

  private @Nullable Integer limit() {
    return random.nextInt(3) > 0 ? null : 100 + 100 * random.nextInt(2);
  }

  private Rider rider() {
    Map<String, Boolean> told = new HashMap<>();
    for (Condition condition : CONDITIONS) {
      if (random.nextInt(3) > 0) {
        told.put(condition.id(), random.nextInt(4) > 0);
      }
    }
    return new Rider(
        random.nextInt(3) == 0 ? null : AGES[random.nextInt(AGES.length)],
        random.nextInt(4) == 0 ? null : KOMMUNER.get(random.nextInt(KOMMUNER.size())),
        told,
        Aid.values()[random.nextInt(Aid.values().length)],
        random.nextBoolean() ? null : SIZES[random.nextInt(SIZES.length)],
        random.nextBoolean() ? null : SIZES[random.nextInt(SIZES.length)]);
  }

  private RideTrip trip(Instant now) {
    return new RideTrip(
        random.nextBoolean() ? null : SERVICES.get(random.nextInt(SERVICES.size())),
        random.nextInt(6) == 0 ? null : KOMMUNER.get(random.nextInt(KOMMUNER.size())),
        random.nextInt(6) == 0 ? null : KOMMUNER.get(random.nextInt(KOMMUNER.size())),
        Duration.ofSeconds(random.nextInt(3600)),
        random.nextInt(5) == 0 ? null : (double) random.nextInt(30_000),
        now.plusSeconds(random.nextInt(2) * 3600L),
        random.nextInt(3) == 0 ? now.plusSeconds(random.nextInt(86_400)) : null,
        now);
  }

  private Instant moment() {
    return LocalDate.of(2026, 1, 1)
        .plusDays(random.nextInt(59))
        .atTime(random.nextInt(24), random.nextInt(60))
        .atZone(COPENHAGEN)
        .toInstant();
  }

  private List<String> some(List<String> all) {
    return random.nextBoolean()
        ? List.of()
        : all.stream().filter(one -> random.nextInt(3) > 0).toList();
  }

  private List<Condition> someConditions(int oneIn) {
    return CONDITIONS.stream().filter(one -> random.nextInt(oneIn) == 0).toList();
  }

  private static OpeningHours hours(String rule) {
    try {
      return OpeningHours.of(rule, List.of(), DAYS, COPENHAGEN);
    } catch (dk.naersund.hours.HoursProblem e) {
      throw new AssertionError(e);
    }
  }

  private static LocalText text() {
    return LocalText.danish("ord");
  }
}
