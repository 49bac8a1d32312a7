package dk.naersund.world;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.world.internal.FixedWorlds;
import reactor.core.publisher.Flux;

/** Holds the one reference to the world that queries read; it follows the registry by itself. */
public interface Worlds {
  /** Always the same world, for one that is built in code. */
  static Worlds of(World world) {
    return new FixedWorlds(world);
  }

  /** The latest world; never blocks. */
  World current();

  /**
   * The worlds as they come, beginning with the present one. Their registry's events grow; a reader
   * who is busy gets the latest when it comes back, not all in between. They come on a thread that
   * may block.
   */
  Flux<World> changes();

  /**
   * The latest world as it would be with another registry: a hypothetical one, or one of the past.
   * Nobody else sees it. What differs little from the present costs little: a moved site some
   * milliseconds. It computes, so it is not for an event loop.
   */
  World preview(RegistrySnapshot registry);
}
