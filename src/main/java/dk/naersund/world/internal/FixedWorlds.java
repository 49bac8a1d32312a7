package dk.naersund.world.internal;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import reactor.core.publisher.Flux;

/** A world that follows nothing. */
public final class FixedWorlds implements Worlds {
  private final World world;

  /** Always this world. */
  public FixedWorlds(World world) {
    this.world = world;
  }

  @Override
  public World current() {
    return world;
  }

  @Override
  public Flux<World> changes() {
    return Flux.just(world).concatWith(Flux.never());
  }

  @Override
  public World preview(RegistrySnapshot registry) {
    return NextWorld.of(world, registry);
  }
}
