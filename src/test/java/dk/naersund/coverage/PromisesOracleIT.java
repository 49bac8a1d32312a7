package dk.naersund.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.coverage.PromiseState.Part;
import dk.naersund.coverage.PromiseState.Turn;
import dk.naersund.geo.Area;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises of sites against a recount of random registries, one day after the other. */
@IslandTest
class PromisesOracleIT {
  private static final int WORLDS = 400;
  private static final int PROMISES = 6;
  private static final int DAYS_AHEAD = 400;

  @Autowired Promises promises;
  @Autowired Worlds worlds;

  @Test
  void verdictsAndTurningDaysAreThoseOfARecount() {
    long seed = System.nanoTime();
    System.out.println("PromisesOracleIT seed " + seed);
    Random random = new Random(seed);
    World island = worlds.current();
    RandomPlaces places = new RandomPlaces(random, island);
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    int turns = 0;
    for (int i = 0; i < WORLDS; i++) {
      RegistrySnapshot registry = places.registry(10);
      NaivePlaces naive = new NaivePlaces(island, registry);
      List<Promise> some = new ArrayList<>();
      for (int p = 0; p < PROMISES; p++) {
        some.add(promise(random, "p" + p));
      }
      LocalDate today = RandomPlaces.TODAY.plusDays(random.nextInt(60) - 20);
      for (PromiseState state : promises.judge(worlds.preview(registry), today, some)) {
        for (Part part : state.parts()) {
          String what = "seed %d world %d %s %s".formatted(seed, i, state.promise(), part);
          Expected expected = expected(naive, state.promise(), part.area(), today);
          assertThat(part.verdict()).as(what).isEqualTo(expected.verdict());
          assertThat(part.turn()).as(what).isEqualTo(expected.turn());
          seen.merge(part.verdict(), 1, Integer::sum);
          turns += part.turn() == null ? 0 : 1;
        }
        assertThat(state.verdict()).isEqualTo(worst(state.parts()));
      }
    }
    assertThat(seen).containsKeys(Verdict.values());
    assertThat(turns).isGreaterThan(WORLDS);
  }

  private record Expected(Verdict verdict, @Nullable Turn turn) {}

  private static Expected expected(
      NaivePlaces naive, Promise promise, @Nullable Area area, LocalDate today) {
    Promise.Sites rule = (Promise.Sites) promise.rule();
    Verdict now = naive.verdict(promise, rule, area, today);
    for (int ahead = 1; ahead < DAYS_AHEAD; ahead++) {
      Verdict then = naive.verdict(promise, rule, area, today.plusDays(ahead));
      if (then != now) {
        return new Expected(now, new Turn(today.plusDays(ahead), then));
      }
    }
    return new Expected(now, null);
  }

  private static Verdict worst(List<Part> parts) {
    for (Verdict verdict : List.of(Verdict.BROKEN, Verdict.UNCERTAIN, Verdict.KEPT)) {
      if (parts.stream().anyMatch(part -> part.verdict() == verdict)) {
        return verdict;
      }
    }
    return Verdict.NOT_IN_FORCE;
  }

  private static Promise promise(Random random, String id) {
    boolean flu = random.nextBoolean();
    Area.Kind per =
        switch (random.nextInt(3)) {
          case 0 -> Area.Kind.MUNICIPALITY;
          case 1 -> Area.Kind.LOCAL_AREA;
          default -> null;
        };
    Promise.When when =
        flu && random.nextInt(3) == 0 ? Promise.When.IN_SEASON : Promise.When.EVERY_DAY;
    int atLeast = 1 + random.nextInt(3);
    return new Promise(
        id,
        LocalText.danish(id),
        flu ? RandomPlaces.VACCINATION : RandomPlaces.CLINIC,
        flu ? "s26" : null,
        null,
        null,
        per == null ? Promise.Sites.inRegion(atLeast, when) : new Promise.Sites(per, atLeast, when),
        new Promise.Source(LocalText.danish("test"), RandomPlaces.TODAY));
  }
}
