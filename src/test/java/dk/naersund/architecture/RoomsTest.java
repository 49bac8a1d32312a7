package dk.naersund.architecture;

import dk.naersund.NaersundApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and who may call whom, as each {@code package-info.java} says. */
class RoomsTest {
  @Test
  void everyRoomCallsOnlyItsNeighbours() {
    ApplicationModules.of(NaersundApplication.class).verify();
  }
}
