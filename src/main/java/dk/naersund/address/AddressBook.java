package dk.naersund.address;

import dk.naersund.geo.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Address text to position and back. Safe for many readers. */
public interface AddressBook {
  /**
   * What the person may mean, best first; made for every key press.
   *
   * @param typed what stands in the field so far; blank gives an empty list
   * @param limit at most this many, 1 to 50
   * @param near prefer places near here when all else is equal; null for no preference
   */
  List<Address> suggest(String typed, int limit, @Nullable Position near);

  /** The address with this id, guesses included; empty when the map has no such id. */
  Optional<Address> find(String id);

  /** The nearest known address, at most 200 metres away. */
  Optional<Address> nearest(Position position);

  /** How many addresses, streets, stops and landmarks there are. */
  int size();
}
