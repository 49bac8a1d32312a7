package dk.naersund.search.internal;

import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The present world with what is worked out about it. */
@Component
final class PreparedWorlds {
  private final Worlds worlds;
  private volatile @Nullable Prepared latest;

  PreparedWorlds(Worlds worlds) {
    this.worlds = worlds;
  }

  Prepared current() {
    World world = worlds.current();
    Prepared prepared = latest;
    if (prepared == null || prepared.world() != world) {
      prepared = new Prepared(world);
      latest = prepared;
    }
    return prepared;
  }
}
