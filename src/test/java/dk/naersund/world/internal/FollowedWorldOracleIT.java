package dk.naersund.world.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.availability.FreeTimes;
import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.streets.Profile;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A world that has followed thousands of edits, each sharing with the one before, against one that
 * is made from scratch: to every question they give the same whole answer.
 */
@IslandTest
class FollowedWorldOracleIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int ROUNDS = 60;
  private static final int QUESTIONS = 35;

  @Autowired Worlds worlds;
  @Autowired Texts texts;

  private final Random random = new Random();

  @Test
  void whatFollowedAnswersAsWhatIsMadeFromScratch() {
    long seed = System.nanoTime();
    System.out.println("FollowedWorldOracleIT seed " + seed);
    random.setSeed(seed);
    World followed = worlds.current();
    World first = followed;
    RandomChanges changes = new RandomChanges(followed.registry(), TODAY, random);
    int edits = 0;
    int results = 0;
    int passedOver = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = random.nextInt(25); i >= 0; i--) {
        int together = random.nextInt(12) == 0 ? 60 : 1 + random.nextInt(3);
        followed = Worlds.of(followed).preview(changes.next(together));
        edits += together;
      }
      if (random.nextInt(10) == 0) {
        followed = Worlds.of(followed).preview(first.registry());
        changes.take(first.registry());
      }
      World scratch = scratch(followed);
      String what = "seed %d round %d".formatted(seed, round);
      assertSameOffers(scratch, followed, what);
      try (Asked one = new Asked(followed, texts);
          Asked other = new Asked(scratch, texts)) {
        for (int i = 0; i < QUESTIONS; i++) {
          NearestQuery query = question(followed);
          NearestAnswer answer = one.nearest.find(query);
          assertThat(told(answer))
              .as("%s: %s %s", what, query.kind(), query.at())
              .isEqualTo(told(other.nearest.find(query)));
          results += answer.results().size();
          passedOver += answer.passedOver().size();
        }
      }
    }
    System.out.printf(
        "FollowedWorldOracleIT: %d edits, %d questions, %d results, %d passed over%n",
        edits, ROUNDS * QUESTIONS, results, passedOver);
    assertThat(edits).isGreaterThan(2_000);
    assertThat(results).isGreaterThan(1_000);
    assertThat(passedOver).isGreaterThan(1_000);
    assertThat(worlds.current().registry()).as("previews stay unseen").isSameAs(first.registry());
  }

  /** One search on one world. */
  private static final class Asked implements AutoCloseable {
    private final AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext();
    private final Nearest nearest;

    Asked(World world, Texts texts) {
      context.registerBean(Clock.class, Clock::systemUTC);
      context.registerBean(FreeTimes.class, FreeTimes::none);
      context.registerBean(Worlds.class, () -> Worlds.of(world));
      context.registerBean(Texts.class, () -> texts);
      context.scan("dk.naersund.search.internal");
      context.refresh();
      nearest = context.getBean(Nearest.class);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static World scratch(World like) {
    RegistrySnapshot registry = like.registry();
    HoursPool pool = new HoursPool(like.days(), like.region().zone());
    return new World(
        like.region(),
        like.versions(),
        like.streets(),
        like.addresses(),
        like.areas(),
        like.days(),
        registry,
        IndexedOffers.of(registry, pool, like.streets()),
        NextWorld.words(registry),
        null,
        like.rides(),
        like.rules());
  }

  private static void assertSameOffers(World expected, World actual, String what) {
    assertThat(told(actual.offers().all())).as(what).isEqualTo(told(expected.offers().all()));
    assertThat(actual.offers().doors().size()).isEqualTo(expected.offers().doors().size());
    assertThat(actual.offers().reach().size()).isEqualTo(actual.offers().doors().size());
    for (Door door : actual.offers().doors()) {
      assertThat(actual.offers().door(door.number())).isSameAs(door);
    }
    for (ServiceKind kind : expected.registry().serviceKinds()) {
      String id = kind.id();
      assertThat(told(actual.offers().ofKind(id))).isEqualTo(told(expected.offers().ofKind(id)));
      assertThat(doors(actual, id)).isEqualTo(doors(expected, id));
      for (String word : kind.words()) {
        assertThat(actual.words().find(word, 5)).isEqualTo(expected.words().find(word, 5));
      }
    }
    expected
        .registry()
        .sites()
        .forEach(
            site -> {
              assertThat(told(actual.offers().atSite(site.id())))
                  .isEqualTo(told(expected.offers().atSite(site.id())));
              assertThat(actual.offers().doors(site.id()).stream().map(Door::number)).isSorted();
            });
  }

  private NearestQuery question(World world) {
    List<ServiceKind> kinds = List.copyOf(world.registry().serviceKinds());
    List<Offer> offers = world.offers().all();
    Position near = pick(offers).location().position();
    List<String> profiles =
        world.streets().profiles().stream().filter(p -> !p.vehicle()).map(Profile::id).toList();
    List<Mode> modes = new ArrayList<>(List.of(pick(List.of(Mode.WALK, Mode.BIKE, Mode.CAR))));
    if (random.nextBoolean() && !modes.contains(Mode.CAR)) {
      modes.add(Mode.CAR);
    }
    return new NearestQuery(
        random.nextInt(5) == 0 ? pick(kinds).id() : pick(offers).kind().id(),
        new Position(
            near.lat() + 0.005 * random.nextGaussian(), near.lon() + 0.01 * random.nextGaussian()),
        modes,
        pick(profiles),
        TODAY
            .atStartOfDay(world.region().zone())
            .toInstant()
            .plusSeconds(random.nextInt(10 * 86_400) - 5 * 86_400),
        null,
        random.nextInt(4) == 0 ? Set.of(AccessFeature.STEP_FREE_ENTRANCE) : Set.of(),
        1 + random.nextInt(6),
        random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(30)) : null,
        new Person(random.nextBoolean() ? random.nextInt(100) : null, null, pick(ANSWERS)));
  }

  private static final List<Answer> ANSWERS = List.of(Answer.values());

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String told(NearestAnswer answer) {
    StringBuilder text = new StringBuilder();
    text.append(answer.asOf()).append(answer.notes()).append('\n');
    for (NearestAnswer.Result r : answer.results()) {
      text.append(r.rank()).append(told(r.offer())).append(r.entrance()).append(r.moment());
      text.append(r.options()).append(r.open()).append(r.nextOpen()).append(r.access());
      text.append(r.phone()).append(r.reasons()).append('\n');
    }
    answer.passedOver().forEach(one -> text.append(one).append('\n'));
    return text.toString();
  }

  private static List<String> doors(World world, String kind) {
    List<Door> all = world.offers().doorsOf(kind);
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            world.offers().doors().stream()
                .filter(d -> d.offers().stream().anyMatch(o -> o.kind().id().equals(kind)))
                .toList());
    return all.stream().map(FollowedWorldOracleIT::told).toList();
  }

  private static String told(Door door) {
    return door.site().id()
        + door.location()
        + door.entrance()
        + door.parking()
        + told(door.offers());
  }

  private static List<String> told(List<Offer> offers) {
    return offers.stream().map(FollowedWorldOracleIT::told).toList();
  }

  private static String told(Offer o) {
    return String.join(
        " ",
        List.of(
            o.site().toString(),
            o.location().toString(),
            o.service().toString(),
            o.kind().toString(),
            o.organisation().toString(),
            o.hours().rule() + o.hours().exceptions(),
            o.phone() + "|" + o.from() + "|" + o.to()));
  }
}
