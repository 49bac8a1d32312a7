package dk.naersund.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offers.Door;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against measuring the way to every door. */
class CrowDoorsTest {
  private static final LocalText NAME = LocalText.danish("Hus");

  @Test
  void findsTheNearestDoorOfEachSiteThatIsNearer() {
    long seed = System.nanoTime();
    System.out.println("CrowDoorsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      double size = Math.pow(10, random.nextInt(4) - 1);
      Position middle = new Position(random.nextInt(179) - 89, random.nextInt(361) - 180);
      List<Door> doors =
          IntStream.range(0, random.nextInt(40))
              .mapToObj(number -> door(number, near(middle, size, random)))
              .toList();
      Position from = near(middle, size, random);
      double metres = random.nextInt(10) == 0 ? Double.MAX_VALUE : random.nextDouble() * size * 2e5;
      List<String> without = IntStream.range(0, random.nextInt(4)).mapToObj(n -> "s" + n).toList();
      CrowDoors crow = new CrowDoors(doors);
      int most = 1 + random.nextInt(8);
      int odd = random.nextInt(3);
      List<CrowDoors.ByCrow> found =
          crow.nearest(most, metres, from, crow.numbers(without), door -> door.number() % 3 != odd);
      Map<String, CrowDoors.ByCrow> nearest = new HashMap<>();
      for (Door door : doors) {
        double distance = from.metresTo(door.entrance().position());
        String site = door.site().id();
        if (distance < metres
            && !without.contains(site)
            && door.number() % 3 != odd
            && (!nearest.containsKey(site) || distance < nearest.get(site).metres())) {
          nearest.put(site, new CrowDoors.ByCrow(door, 0, distance));
        }
      }
      assertThat(found)
          .as("seed %d, %d nearer than %f m from %s", seed, most, metres, from)
          .extracting(one -> one.metres() + " m: " + one.door().number())
          .containsExactlyElementsOf(
              nearest.values().stream()
                  .sorted(
                      Comparator.comparingDouble(CrowDoors.ByCrow::metres)
                          .thenComparing(one -> one.door().site().id()))
                  .limit(most)
                  .map(one -> one.metres() + " m: " + one.door().number())
                  .toList());
    }
  }

  private static Position near(Position middle, double size, Random random) {
    double lon = middle.lon() + (random.nextDouble() - 0.5) * size;
    return new Position(
        Math.clamp(middle.lat() + (random.nextDouble() - 0.5) * size, -90, 90),
        lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
  }

  private static Door door(int number, Position position) {
    Entrance entrance = Entrance.of("e" + number, NAME, position);
    SiteLocation location =
        new SiteLocation(null, null, "Vej 1", null, "0825", position, List.of(entrance), List.of());
    Site site =
        new Site(
            "s" + number / 3,
            NAME,
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(location),
            List.of(),
            null,
            List.of(),
            List.of(),
            Site.Entry.UNKEPT);
    return new Door(number, site, location, entrance, null, List.of());
  }
}
