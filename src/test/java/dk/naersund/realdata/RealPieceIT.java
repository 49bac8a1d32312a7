package dk.naersund.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.naersund.NaersundApplication;
import dk.naersund.address.Address;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.world.Worlds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program on a real piece of map with real registers, of which only names and points are
 * known. Holds what such data taught: hours nobody knows, doors off every street, steps unknown.
 */
class RealPieceIT {
  private static final String MAP = "osm/christianshavn-2017.osm.pbf";

  @TempDir Path work;

  @Test
  void answersEverywhereAndShowsNothingUnknownAsFine() throws IOException {
    assumeTrue(SharedData.find(MAP).isPresent(), "the real data is not here");
    RealRegion region =
        new RealRegion(
                "christianshavn", "Christianshavn", new BoundingBox(12.57, 55.655, 12.62, 55.69))
            .withSor()
            .withAmenities(List.of("pharmacy", "clinic", "doctors", "library"));
    Path folder = region.write(work.resolve("region"), MAP);
    try (ConfigurableApplicationContext program =
        SpringApplication.run(
            NaersundApplication.class,
            "--naersund.region=" + folder,
            "--naersund.home=" + work.resolve("home"),
            "--server.address=127.0.0.1",
            "--server.port=0")) {
      Address found =
          program
              .getBean(Worlds.class)
              .current()
              .addresses()
              .suggest("prinsesegade 50", 5, null)
              .getFirst();
      assertThat(found.text()).contains("Prinsessegade 50");
      searchEverywhere(program.getBean(Nearest.class), region);
    }
  }

  private static void searchEverywhere(Nearest nearest, RealRegion region) throws IOException {
    long seed = System.nanoTime();
    System.out.println("RealPieceIT seed " + seed);
    Random random = new Random(seed);
    int results = 0;
    for (Position from : Points.near(SharedData.get(MAP), random, 150)) {
      String kind = region.kinds().get(random.nextInt(region.kinds().size()));
      String profile = random.nextBoolean() ? "walk" : "wheelchair";
      NearestAnswer answer =
          nearest.find(
              new NearestQuery(
                  kind,
                  from,
                  List.of(Mode.WALK, Mode.CAR),
                  profile,
                  Instant.parse("2026-11-24T09:00:00Z"),
                  null,
                  Set.of(),
                  5,
                  null,
                  new Person(null, null, Answer.UNKNOWN)));
      for (NearestAnswer.Result result : answer.results()) {
        results++;
        assertThat(result.moment().isKnown()).as("nobody knows the hours").isFalse();
        assertThat(result.reasons()).anyMatch(reason -> reason.code().equals("ring-first"));
        assertThat(result.first().metres())
            .as("a way is no shorter than the crow flies, seed %d", seed)
            .isGreaterThan(from.metresTo(result.entrance().position()) * 0.98 - 2);
        if (profile.equals("wheelchair")) {
          assertThat(result.reasons()).anyMatch(reason -> reason.code().equals("entrance-unknown"));
        }
      }
      answer.passedOver().forEach(place -> assertThat(place.reasons()).isNotEmpty());
      assertThat(answer.results().isEmpty() && answer.notes().isEmpty())
          .as("an empty answer says why, seed %d", seed)
          .isFalse();
    }
    assertThat(results).isGreaterThan(100);
  }
}
