package dk.naersund.address.internal;

import dk.naersund.address.internal.Entry.House;
import dk.naersund.geo.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** House numbers of one street: those on the map, and where the others probably are. */
final class Houses {
  /** Beyond this many times the highest known number nothing can be guessed. */
  private static final int STRETCH = 2;

  private static final int MARGIN = 20;
  private static final int MOST_CONTINUING = 50;

  /**
   * Where a house is.
   *
   * @param postcode empty when unknown
   * @param guess whether the map does not say so itself
   */
  record Placed(HouseNumber number, Position position, String postcode, boolean guess) {}

  private Houses() {}

  /** The house; guessed between its neighbours when the map lacks it; empty when too far off. */
  static Optional<Placed> place(Entry street, HouseNumber number) {
    Optional<House> known =
        street.houses().stream().filter(h -> h.number().equals(number)).findFirst();
    return known.isPresent() ? known.map(Houses::placed) : guess(street.houses(), number);
  }

  static Placed placed(House house) {
    return new Placed(house.number(), house.position(), house.postcode(), house.between());
  }

  /** The houses that a person may mean who has typed the beginning of a number. */
  static List<Placed> continuing(Entry street, HouseNumber begun) {
    return street.houses().stream()
        .filter(h -> h.number().continues(begun))
        .limit(MOST_CONTINUING)
        .map(Houses::placed)
        .toList();
  }

  private static Optional<Placed> guess(List<House> houses, HouseNumber number) {
    if (houses.isEmpty()
        || number.number() > STRETCH * houses.getLast().number().number() + MARGIN) {
      return Optional.empty();
    }
    House below = null;
    House above = null;
    for (House house : houses) {
      if (house.number().sameSide(number)) {
        if (house.number().number() <= number.number()) {
          below = house;
        } else if (above == null) {
          above = house;
        }
      }
    }
    if (below != null && above != null) {
      int from = below.number().number();
      double share = (number.number() - from) / (double) (above.number().number() - from);
      Position between = Interpolation.between(below.position(), above.position(), share);
      String postcode = below.postcode().equals(above.postcode()) ? below.postcode() : "";
      return Optional.of(new Placed(number, between, postcode, true));
    }
    House nearest = below != null ? below : above != null ? above : nearest(houses, number);
    return Optional.of(new Placed(number, nearest.position(), nearest.postcode(), true));
  }

  private static House nearest(List<House> houses, HouseNumber number) {
    return houses.stream()
        .min(Comparator.comparingInt(h -> Math.abs(h.number().number() - number.number())))
        .orElseThrow();
  }
}
