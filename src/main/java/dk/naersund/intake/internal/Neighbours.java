package dk.naersund.intake.internal;

import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sites by name, to find one of the same name nearby. */
public final class Neighbours {
  private static final double NEAR_METRES = 100;

  private final Map<String, List<Neighbour>> byName = new HashMap<>();

  /**
   * A site.
   *
   * @param id its id
   * @param position where it is
   */
  public record Neighbour(String id, Position position) {}

  /** Adds a site. */
  public void add(String id, String name, Position position) {
    byName.computeIfAbsent(key(name), key -> new ArrayList<>()).add(new Neighbour(id, position));
  }

  /** Another site of the same name within 100 metres. */
  public Optional<Neighbour> find(String id, String name, Position position) {
    return byName.getOrDefault(key(name), List.of()).stream()
        .filter(other -> !other.id().equals(id))
        .filter(other -> other.position().metresTo(position) <= NEAR_METRES)
        .findFirst();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
