package dk.naersund.rides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random fares beside a table that is filled kilometre by kilometre. */
class FareTest {
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());

  private final Random random = new Random(SEED);

  @Test
  void startedKilometresCostWhatTheTableSays() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    for (int i = 0; i < 500; i++) {
      List<Fare.Step> steps = steps();
      int off = random.nextInt(101);
      Fare fare = new Fare(steps, true, off);
      long[] table = table(steps);
      for (int trip = 0; trip < 40; trip++) {
        int metres = random.nextInt(60_000);
        int started = (metres + 999) / 1000;
        long ore = table[started];
        RideAnswer.Price price = fare.price(metres);
        assertThat(price.ore()).as("seed %d: %s, %d m", SEED, steps, metres).isEqualTo(ore);
        if (off > 0) {
          assertThat(price.onlineOre()).isEqualTo(Math.round(ore * (100 - off) / 100.0));
        } else {
          assertThat(price.onlineOre()).isNull();
        }
      }
    }
  }

  @Test
  void metresCostTheirShareOfAKilometre() {
    for (int i = 0; i < 500; i++) {
      List<Fare.Step> steps = steps();
      int metres = random.nextInt(60_000);
      double ore = steps.getFirst().fixedOre();
      int step = 0;
      for (int metre = 0; metre < metres; metre++) {
        if (metre == steps.get(step).toKm() * 1000L) {
          step++;
          ore += steps.get(step).fixedOre();
        }
        ore += steps.get(step).perKmOre() / 1000.0;
      }
      assertThat(new Fare(steps, false, 0).price(metres).ore())
          .as("seed %d: %s, %d m", SEED, steps, metres)
          .isBetween((long) Math.floor(ore - 0.51), (long) Math.ceil(ore + 0.51));
    }
  }

  /** What a way of 0, 1, 2 … started kilometres costs. */
  private static long[] table(List<Fare.Step> steps) {
    long[] table = new long[61];
    table[0] = steps.getFirst().fixedOre();
    for (int km = 1; km < table.length; km++) {
      int before = 0;
      table[km] = table[km - 1];
      for (Fare.Step step : steps) {
        if (km > before && km <= step.toKm()) {
          table[km] += step.perKmOre();
          table[km] += before > 0 && km == before + 1 ? step.fixedOre() : 0;
        }
        before = step.toKm();
      }
    }
    return table;
  }

  private List<Fare.Step> steps() {
    List<Fare.Step> steps = new ArrayList<>();
    int km = 0;
    for (int more = random.nextInt(4); more > 0; more--) {
      km += 1 + random.nextInt(15);
      steps.add(new Fare.Step(km, random.nextInt(3) * 1000L, random.nextInt(20) * 100L));
    }
    steps.add(new Fare.Step(Fare.ENDLESS, random.nextInt(3) * 1000L, random.nextInt(20) * 100L));
    return steps;
  }
}
