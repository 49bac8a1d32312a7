package dk.naersund.coverage.internal;

import dk.naersund.streets.Profile;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the addresses of the map in use, so that nobody snaps them twice. They are made ready once
 * the program has started, while nobody waits: 100,000 addresses take a second per profile.
 */
@Component
class MapDoorsteps {
  private @Nullable Doorsteps kept;

  synchronized Doorsteps of(World world) {
    if (kept == null || !kept.belongTo(world)) {
      kept = Doorsteps.of(world);
    }
    return Objects.requireNonNull(kept);
  }

  @EventListener
  void makeReady(ApplicationReadyEvent started) {
    Worlds worlds = started.getApplicationContext().getBean(Worlds.class);
    Thread.ofPlatform()
        .daemon()
        .name("addresses")
        .priority(Thread.MIN_PRIORITY)
        .start(() -> snapAll(worlds.current()));
  }

  private void snapAll(World world) {
    Doorsteps doorsteps = of(world);
    world.streets().profiles().stream().map(Profile::id).forEach(doorsteps::origins);
  }
}
