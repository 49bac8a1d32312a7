package dk.naersund.bench;

import dk.naersund.address.Address;
import dk.naersund.address.AddressBook;
import dk.naersund.geo.Position;
import dk.naersund.streets.StreetNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses drawn beside the streets, dense where providers are: the roads of the Capital Region
 * come without addresses.
 */
final class DrawnAddresses implements AddressBook {
  private static final double SPREAD_DEGREES = 0.008;
  private static final double BESIDE_DEGREES = 0.0001;
  private final List<Address> houses = new ArrayList<>();

  DrawnAddresses(StreetNetwork streets, List<Position> around, int count, Random random) {
    while (houses.size() < count) {
      Position middle = around.get(random.nextInt(around.size()));
      Position at = moved(middle, random, SPREAD_DEGREES);
      streets
          .snap(at, "walk")
          .map(snapped -> moved(snapped.onStreet(), random, BESIDE_DEGREES))
          .ifPresent(
              house ->
                  houses.add(
                      new Address(
                          "a" + houses.size(), Address.Kind.ADDRESS, "drawn", house, false)));
    }
  }

  private static Position moved(Position from, Random random, double degrees) {
    return new Position(
        from.lat() + random.nextGaussian() * degrees,
        from.lon() + random.nextGaussian() * degrees * 1.8);
  }

  @Override
  public Stream<Address> all(Address.Kind kind) {
    return kind == Address.Kind.ADDRESS ? houses.stream() : Stream.empty();
  }

  @Override
  public List<Address> suggest(String typed, int limit, @Nullable Position near) {
    return List.of();
  }

  @Override
  public Optional<Address> find(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Address> nearest(Position position) {
    return Optional.empty();
  }

  @Override
  public int size() {
    return houses.size();
  }
}
