package dk.naersund.world.internal;

import dk.naersund.eligibility.Rules;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Loads the world once at the start, holds the reference to it, and follows the registry, the
 * timetable and the rules.
 */
@Component
class LoadedWorlds implements Worlds, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(LoadedWorlds.class);

  private static final long LOOK_SECONDS = 5;

  private final Sinks.Many<World> all = Sinks.many().replay().latest();
  private final Disposable following;
  private final Disposable watching;
  private final WorldLoader loader;
  private final TimetableWatch watch;
  private final RulesWatch rules;
  private final Object swap = new Object();
  private volatile World current;

  LoadedWorlds(WorldLoader loader, Registry registry) {
    this.loader = loader;
    watch = new TimetableWatch(loader.timetable());
    rules = loader.rules();
    current = loader.load();
    all.emitNext(current, Sinks.EmitFailureHandler.FAIL_FAST);
    // One after the other, on a thread of its own: Registry.changes() waits for nobody.
    following = registry.changes().subscribe(this::follow);
    watching =
        Schedulers.boundedElastic()
            .schedulePeriodically(this::lookForFiles, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Takes what is new of rules and timetable. It is read beside; queries go on meanwhile. */
  private void lookForFiles() {
    rules.look(this::take);
    World seen = current;
    watch.look(files -> loader.load(files, seen), transport -> take(seen, transport));
  }

  private void take(Rules found) {
    synchronized (swap) {
      current = current.ruledBy(found);
      all.emitNext(current, Sinks.EmitFailureHandler.FAIL_FAST);
    }
    LOG.info("{} sets of rules are in use", found.sets().size());
  }

  private void take(World seen, @Nullable PublicTransport transport) {
    synchronized (swap) {
      current = NextWorld.of(current, transport, seen);
      all.emitNext(current, Sinks.EmitFailureHandler.FAIL_FAST);
    }
    LOG.info("Timetable {} is in use", current.versions().timetable());
  }

  private void follow(RegistrySnapshot registry) {
    try {
      synchronized (swap) {
        if (registry.event() > current.versions().registry()) {
          current = preview(registry);
          all.emitNext(current, Sinks.EmitFailureHandler.FAIL_FAST);
        }
      }
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
    watching.dispose();
    current.streets().close();
  }
}
