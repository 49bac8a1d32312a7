package dk.naersund.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.geo.Position;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementTest {
  @Test
  void aNumberTooLargeForAnIndexIsToldWithTheLimit() {
    assertThat(placement(524_287, 255).number()).isEqualTo(Placement.MAX_NUMBER);
    for (int number : new int[] {-1, 524_288}) {
      assertThatThrownBy(() -> placement(number, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 0 and 524287, but one is " + number);
    }
  }

  @Test
  void aLabelThatIsNoLabelIsToldWithThePlacement() {
    for (int label : new int[] {-1, 256}) {
      assertThatThrownBy(() -> placement(7, label))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 0 and 255, but placement 7 has " + label);
    }
  }

  private static Placement placement(int number, int label) {
    return new Placement(
        number, new Position(55.7, 12.6), Set.of("walk"), Set.of(label), null, null);
  }
}
