package dk.naersund.world.internal;

import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Loads the world once at the start, holds the reference to it, and follows the registry. */
@Component
class LoadedWorlds implements Worlds, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(LoadedWorlds.class);

  private final Sinks.Many<World> all = Sinks.many().replay().latest();
  private final Disposable following;
  private volatile World current;

  LoadedWorlds(WorldLoader loader, Registry registry) {
    current = loader.load();
    all.emitNext(current, Sinks.EmitFailureHandler.FAIL_FAST);
    // One after the other, on a thread of its own: Registry.changes() waits for nobody.
    following = registry.changes().subscribe(this::follow);
  }

  private void follow(RegistrySnapshot registry) {
    if (registry.event() <= current.versions().registry()) {
      return;
    }
    try {
      current = preview(registry);
      all.emitNext(current, Sinks.EmitFailureHandler.FAIL_FAST);
    } catch (RuntimeException e) {
      // The next change is added to this one: nothing is lost, and until then the old world serves.
      LOG.error("The world stays behind the registry, at event {}", current.registry().event(), e);
    }
  }

  @Override
  public World current() {
    return current;
  }

  @Override
  public Flux<World> changes() {
    return all.asFlux().onBackpressureLatest().publishOn(Schedulers.boundedElastic(), 1);
  }

  @Override
  public World preview(RegistrySnapshot registry) {
    return NextWorld.of(current, registry);
  }

  @Override
  public void destroy() {
    following.dispose();
    current.streets().close();
  }
}
