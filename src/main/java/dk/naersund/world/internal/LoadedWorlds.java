package dk.naersund.world.internal;

import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Loads the world once at the start and holds the reference to it. */
@Component
class LoadedWorlds implements Worlds, DisposableBean {
  private final AtomicReference<World> current;

  LoadedWorlds(WorldLoader loader) {
    current = new AtomicReference<>(loader.load());
  }

  @Override
  public World current() {
    return current.get();
  }

  @Override
  public void destroy() {
    current.get().streets().close();
  }
}
