package dk.naersund.address;

import dk.naersund.address.internal.LuceneAddressBook;
import dk.naersund.geo.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Address text to position and back. Safe for many readers. */
public interface AddressBook extends AutoCloseable {
  /**
   * The address book of a map. The index is written once, into {@code home/addresses}, and opened
   * again as long as the map file's content stays the same.
   *
   * @param streetsOsmPbf OpenStreetMap data in PBF
   * @param home the folder for what the program makes
   * @throws dk.naersund.platform.StartupProblem when the map is missing or broken, or home cannot
   *     be written; its message names the file
   */
  static AddressBook open(Path streetsOsmPbf, Path home) {
    return LuceneAddressBook.open(streetsOsmPbf, home);
  }

  /**
   * What the person may mean, best first; made for every key press.
   *
   * @param typed what stands in the field so far; blank gives an empty list, and only its first 200
   *     characters are read
   * @param limit at most this many; taken as 1 to 50 when outside
   * @param near prefer places near here when all else is equal; null for no preference
   */
  List<Address> suggest(String typed, int limit, @Nullable Position near);

  /** The address with this id, guesses included; empty when the map has no such id. */
  Optional<Address> find(String id);

  /** The nearest known address, at most 200 metres away. */
  Optional<Address> nearest(Position position);

  /**
   * All places of one kind that are on the map; houses of which the map only says that they lie
   * between two others are marked as guesses. Read from the index as the stream is.
   */
  Stream<Address> all(Address.Kind kind);

  /** How many addresses, streets, stops and landmarks there are; guesses are not counted. */
  int size();

  /** Lets go of the index's files; nothing may be asked afterwards. */
  @Override
  default void close() {}
}
