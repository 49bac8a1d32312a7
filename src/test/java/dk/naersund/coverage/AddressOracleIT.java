package dk.naersund.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.SiteLocation;
import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Counts of addresses and the effect of edits, against asking from every address of the island for
 * itself.
 */
@IslandTest
class AddressOracleIT {
  private static final int ROUNDS = 12;
  private static final List<String> PROFILES = List.of("walk", "wheelchair", "car", "bike");

  /** Of the island; the first is outside all of them. */
  private static final List<String> MUNICIPALITIES = List.of("", "0991", "0992", "0993");

  @Autowired Coverage coverage;
  @Autowired Promises promises;
  @Autowired WhatIf whatIf;
  @Autowired Worlds worlds;

  @Test
  void whatAnEditDoesIsWhatEveryAddressSays() {
    long seed = System.nanoTime();
    System.out.println("AddressOracleIT edits seed " + seed);
    Random random = new Random(seed);
    RandomPlaces places = new RandomPlaces(random, worlds.current());
    int compared = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RegistrySnapshot registry = places.registry(8);
      World before = worlds.preview(registry);
      World after = worlds.preview(places.edited(registry));
      String profile = PROFILES.get(random.nextInt(PROFILES.size()));
      Effects effects = whatIf.compare(before, after, RandomPlaces.TODAY, List.of(profile));
      for (Effects.Travel travel : effects.travel()) {
        assertThat(differOn(before, after, travel.kind(), travel.day())).isTrue();
        Map<Integer, Integer> shifts = new TreeMap<>();
        int gained = 0;
        int lost = 0;
        Asked then = Asked.of(before, travel.kind(), profile, travel.day());
        Asked now = Asked.of(after, travel.kind(), profile, travel.day());
        for (Position home : places.homes()) {
          Optional<Long> was = then.millis(home);
          Optional<Long> is = now.millis(home);
          if (was.isPresent() && is.isPresent()) {
            int shift = (int) Math.round((is.get() - was.get()) / 60_000.0);
            if (shift != 0) {
              shifts.merge(shift, 1, Integer::sum);
            }
          }
          gained += was.isEmpty() && is.isPresent() ? 1 : 0;
          lost += was.isPresent() && is.isEmpty() ? 1 : 0;
        }
        String what = "seed %d round %d %s %s".formatted(seed, round, travel.kind(), profile);
        assertThat(travel.shifts()).as(what).isEqualTo(shifts);
        assertThat(travel.gained()).as(what).isEqualTo(gained);
        assertThat(travel.lost()).as(what).isEqualTo(lost);
        compared++;
      }
      for (String kind : List.of(RandomPlaces.VACCINATION, RandomPlaces.CLINIC)) {
        LocalDate first = firstDifference(before, after, kind);
        LocalDate told =
            effects.travel().stream()
                .filter(travel -> travel.kind().equals(kind))
                .map(Effects.Travel::day)
                .findFirst()
                .orElse(LocalDate.MAX);
        assertThat(told).as("seed %d round %d %s", seed, round, kind).isEqualTo(first);
      }
    }
    assertThat(compared).isGreaterThan(2);
  }

  @Test
  void aReportCountsWhatEveryAddressSays() {
    long seed = System.nanoTime();
    System.out.println("AddressOracleIT reports seed " + seed);
    Random random = new Random(seed);
    RandomPlaces places = new RandomPlaces(random, worlds.current());
    for (int round = 0; round < ROUNDS; round++) {
      World world = worlds.preview(places.registry(8));
      String profile = PROFILES.get(random.nextInt(PROFILES.size()));
      int minutes = 1 + random.nextInt(30);
      Coverage.Report report =
          coverage.report(
              world,
              new Coverage.Question(RandomPlaces.CLINIC, profile, minutes, RandomPlaces.TODAY));
      Map<String, int[]> expected = new HashMap<>();
      Asked asked = Asked.of(world, RandomPlaces.CLINIC, profile, RandomPlaces.TODAY);
      for (Position home : places.homes()) {
        Optional<Long> time = asked.millis(home);
        int place = time.isEmpty() ? 2 : time.get() <= minutes * 60_000L ? 0 : 1;
        expected.computeIfAbsent("", area -> new int[3])[place]++;
        for (Area area : world.areas().at(home)) {
          expected.computeIfAbsent(area.id(), id -> new int[3])[place]++;
        }
      }
      List<Coverage.Count> counts = new ArrayList<>(report.areas());
      counts.add(report.whole());
      for (Coverage.Count count : counts) {
        String id = count.area() == null ? "" : count.area().id();
        assertThat(new int[] {count.within() + count.uncertain(), count.beyond(), count.noWay()})
            .as("seed %d round %d %s %s %d min", seed, round, id, profile, minutes)
            .isEqualTo(expected.getOrDefault(id, new int[3]));
        assertThat(count.upTo().values().stream().mapToInt(Integer::intValue).sum())
            .isEqualTo(count.addresses() - count.noWay());
      }
      promisesAgree(world, report, random.nextInt(100) + 1);
    }
  }

  /** A promise of the same minutes counts the same addresses and draws its verdict from them. */
  private void promisesAgree(World world, Coverage.Report report, int percent) {
    Coverage.Question question = report.question();
    Promise promise =
        new Promise(
            "p",
            LocalText.danish("p"),
            question.kind(),
            null,
            null,
            null,
            new Promise.Within(
                Area.Kind.MUNICIPALITY, question.profile(), question.minutes(), null, percent),
            new Promise.Source(LocalText.danish("test"), question.day()));
    List<Coverage.Count> counts =
        report.areas().stream()
            .filter(
                count -> {
                  Area area = count.area();
                  return area != null && area.kind() == Area.Kind.MUNICIPALITY;
                })
            .toList();
    List<PromiseState.Part> parts =
        promises.judge(world, question.day(), List.of(promise)).getFirst().parts();
    assertThat(parts).hasSameSizeAs(counts);
    for (int i = 0; i < parts.size(); i++) {
      Coverage.Count count = counts.get(i);
      PromiseState.Part part = parts.get(i);
      assertThat(part.notCovered()).isEqualTo(count.beyond() + count.noWay());
      assertThat(part.uncertain()).isEqualTo(count.uncertain());
      int needed = percent * count.addresses();
      assertThat(part.verdict())
          .isEqualTo(
              100 * count.within() >= needed
                  ? Verdict.KEPT
                  : 100 * (count.within() + count.uncertain()) < needed
                      ? Verdict.BROKEN
                      : Verdict.UNCERTAIN);
    }
  }

  private static LocalDate firstDifference(World before, World after, String kind) {
    for (int ahead = 0; ahead < 400; ahead++) {
      LocalDate day = RandomPlaces.TODAY.plusDays(ahead);
      if (differOn(before, after, kind, day)) {
        return day;
      }
    }
    return LocalDate.MAX;
  }

  /** Whether anybody from anywhere finds other doors. */
  private static boolean differOn(World before, World after, String kind, LocalDate day) {
    for (String kommunekode : MUNICIPALITIES) {
      if (!doors(before, kind, day, kommunekode).equals(doors(after, kind, day, kommunekode))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> doors(World world, String kind, LocalDate day, String kommunekode) {
    Set<String> doors = new HashSet<>();
    for (Door door : world.offers().doors()) {
      if (counts(world, door, kind, day, kommunekode)) {
        Position at =
            door.parking() == null ? door.entrance().position() : door.parking().position();
        doors.add(at + " " + door.entrance().stepFree() + " " + (door.parking() != null));
      }
    }
    return doors;
  }

  /** One question asked from single addresses; which doors count is known per municipality. */
  private record Asked(World world, String profile, Map<String, BitSet> doors) {
    static Asked of(World world, String kind, String profile, LocalDate day) {
      boolean stepFree = world.streets().findProfile(profile).orElseThrow().needsStepFree();
      Map<String, BitSet> doors = new HashMap<>();
      for (String kommunekode : MUNICIPALITIES) {
        BitSet counting = new BitSet();
        for (Door door : world.offers().doors()) {
          counting.set(
              door.number(),
              counts(world, door, kind, day, kommunekode)
                  && (!stepFree || door.entrance().stepFree() != Answer.NO));
        }
        doors.put(kommunekode, counting);
      }
      return new Asked(world, profile, doors);
    }

    Optional<Long> millis(Position home) {
      String kommunekode =
          world.areas().find(Area.Kind.MUNICIPALITY, home).map(Area::id).orElse("");
      BitSet counting = doors.getOrDefault(kommunekode, new BitSet());
      PlacementFilter filter =
          new PlacementFilter(
              PlacementFilter.ANY_LABEL,
              LocalDate.of(1, 1, 1),
              LocalDate.of(9999, 1, 1),
              counting::get);
      return world
          .streets()
          .snap(home, profile)
          .flatMap(
              origin -> {
                Iterator<Reached> nearest =
                    world.offers().reach().nearest(origin, Direction.TO_PLACE, filter);
                return nearest.hasNext() ? Optional.of(nearest.next().millis()) : Optional.empty();
              });
    }
  }

  private static boolean counts(
      World world, Door door, String kind, LocalDate day, String kommunekode) {
    NaivePlaces naive = new NaivePlaces(world, world.registry());
    boolean disabledOnly =
        door.parking() != null && door.parking().kind() == SiteLocation.Parking.Kind.DISABLED;
    for (Offer offer : door.offers()) {
      List<String> residence = offer.service().audience().residence();
      if (!disabledOnly
          && offer.kind().id().equals(kind)
          && offer.location().holdsOn(day)
          && naive.isThere(offer.site(), offer.at(), offer.service(), day)
          && (residence.isEmpty() || residence.contains(kommunekode))) {
        return true;
      }
    }
    return false;
  }
}
