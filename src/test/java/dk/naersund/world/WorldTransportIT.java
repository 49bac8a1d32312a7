package dk.naersund.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.transit.Access;
import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.TimetableNotice;
import dk.naersund.world.Offers.Door;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The island's timetable is part of its world. */
@IslandTest
class WorldTransportIT {
  @Autowired Worlds worlds;

  @Test
  void everythingInTheFeedIsGood() {
    assertThat(transport().timetable().notices())
        .filteredOn(notice -> notice.severity() != TimetableNotice.Severity.INFO)
        .isEmpty();
    assertThat(worlds.current().versions().timetable())
        .isEqualTo(transport().timetable().version());
  }

  @Test
  void everybodyWhoWalksOrRollsReachesStops() {
    World world = worlds.current();
    assertThat(transport().walksByProfile())
        .containsOnlyKeys(transport().doorsByProfile().keySet());
    Door door = world.offers().doors("sundhedshus-havnen").getFirst();
    transport()
        .doorsByProfile()
        .forEach(
            (profile, doors) -> {
              StopLegs legs = doors.legs(door.number(), new StopLegs());
              assertThat(names(legs)).as(profile).contains("Havnegade");
            });
  }

  @Test
  void lilleoeHasItsFerry() {
    Door door = worlds.current().offers().doors("sundhedsstuen-lilleoe").getFirst();
    PlaceWalks walking = transport().doors("walk");
    assertThat(names(walking.legs(door.number(), new StopLegs()))).contains("Lilleø Færgehavn");
    assertThat(transport().timetable().stops())
        .as("its steps are no way for wheels")
        .filteredOn(stop -> stop.name().equals("Lilleø Færgehavn"))
        .allMatch(stop -> stop.access() == Access.NO);
  }

  private List<String> names(StopLegs legs) {
    return IntStream.range(0, legs.size())
        .mapToObj(leg -> transport().timetable().stops().get(legs.stop(leg)).name())
        .toList();
  }

  private PublicTransport transport() {
    return Objects.requireNonNull(worlds.current().transport());
  }
}
