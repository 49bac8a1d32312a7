package dk.naersund.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Edits at random on a {@link RandomRegistry}: entities of other such registries put in the place
 * of those with the same id, or taken away. Many are wrong: they name what is not there, or take
 * away what is named.
 */
final class RandomEdits {
  private final Random random;
  private final List<List<RegistryEntity>> worlds = new ArrayList<>();

  RandomEdits(long seed, int sites) {
    random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      RegistrySnapshot other = RandomRegistry.of(random.nextLong(), sites);
      worlds.add(List.copyOf(other.organisations()));
      worlds.add(List.copyOf(other.regions()));
      worlds.add(List.copyOf(other.serviceKinds()));
      worlds.add(List.copyOf(other.seasons()));
      worlds.add(List.copyOf(other.services()));
      worlds.add(List.copyOf(other.responsibilities()));
      worlds.add(List.copyOf(other.sites()));
      worlds.add(List.copyOf(other.sites()));
      worlds.add(List.copyOf(other.sites()));
    }
    worlds.removeIf(List::isEmpty);
  }

  /**
   * One edit.
   *
   * @param entity what it shall be; null to take it away
   */
  record Edit(EntityId id, @Nullable RegistryEntity entity) {}

  Edit next() {
    List<RegistryEntity> world = worlds.get(random.nextInt(worlds.size()));
    RegistryEntity entity = world.get(random.nextInt(world.size()));
    return new Edit(EntityId.of(entity), random.nextInt(8) == 0 ? null : entity);
  }
}
