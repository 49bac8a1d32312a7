package dk.naersund.pages.internal.asked;

import dk.naersund.address.Address;
import dk.naersund.geo.Position;
import dk.naersund.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the person is: an address they chose, a position, or words to be resolved. */
final class PlaceReader {
  private static final Pattern POSITION =
      Pattern.compile("\\s*(-?\\d{1,2}\\.\\d+)\\s*[,; ]\\s*(-?\\d{1,3}\\.\\d+)\\s*");
  private static final int CHOICES = 8;

  private final World world;

  PlaceReader(World world) {
    this.world = world;
  }

  /**
   * What was found.
   *
   * @param position where to start; empty while there are several candidates
   * @param candidates the places that fit the words; for a position at most one, which lies near
   * @param own whether the person gave a position
   */
  record Found(
      Optional<Position> position,
      List<Address> candidates,
      boolean own,
      Optional<Problem> problem,
      boolean malformed) {
    static Found problem(boolean malformed, String key, String... arguments) {
      return new Found(
          Optional.empty(),
          List.of(),
          false,
          Optional.of(Problem.of("where", key, arguments)),
          malformed);
    }
  }

  Found read(SearchForm form) {
    if (!form.lat().isEmpty() || !form.lon().isEmpty()) {
      return position(form.lat(), form.lon());
    }
    Optional<Address> chosen =
        form.address().isEmpty() ? Optional.empty() : world.addresses().find(form.address());
    if (chosen.isPresent() && fits(chosen.get(), form.where())) {
      return one(chosen.get());
    }
    if (form.where().isEmpty()) {
      return form.address().isEmpty()
          ? Found.problem(false, "wrong.where.missing")
          : Found.problem(false, "wrong.address");
    }
    Matcher position = POSITION.matcher(form.where());
    if (position.matches()) {
      return position(position.group(1), position.group(2));
    }
    return words(form.where());
  }

  private Found words(String where) {
    List<Address> found = world.addresses().suggest(where, CHOICES, null);
    if (found.isEmpty()) {
      return Found.problem(false, "wrong.where.unknown", where);
    }
    List<Address> exact = found.stream().filter(address -> isExactly(address, where)).toList();
    // The same street and number in several towns: only these are asked about.
    List<Address> candidates = exact.isEmpty() ? found : exact;
    return candidates.size() == 1
        ? one(candidates.getFirst())
        : new Found(Optional.empty(), candidates, false, Optional.empty(), false);
  }

  private Found position(String lat, String lon) {
    try {
      Position position = new Position(Double.parseDouble(lat), Double.parseDouble(lon));
      List<Address> near = world.addresses().nearest(position).map(List::of).orElse(List.of());
      return new Found(Optional.of(position), near, true, Optional.empty(), false);
    } catch (IllegalArgumentException e) {
      return Found.problem(true, "wrong.position");
    }
  }

  private static Found one(Address address) {
    return new Found(
        Optional.of(address.position()), List.of(address), false, Optional.empty(), false);
  }

  /** Whether what stands in the field still is what was chosen. */
  private static boolean fits(Address address, String where) {
    return where.isEmpty() || plain(address.text()).equals(plain(where));
  }

  /** Whether the words name this address and leave nothing open but postcode and town. */
  private static boolean isExactly(Address address, String where) {
    String typed = plain(where);
    String text = plain(address.text());
    return text.equals(typed) || (text.startsWith(typed + ",") && !address.guess());
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replace(" ,", ",").toLowerCase(Locale.ROOT);
  }
}
