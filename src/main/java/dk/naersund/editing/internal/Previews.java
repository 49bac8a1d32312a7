package dk.naersund.editing.internal;

import dk.naersund.coverage.SnapReports;
import dk.naersund.coverage.WhatIf;
import dk.naersund.editing.Preview;
import dk.naersund.editing.Preview.EntityChange;
import dk.naersund.editing.Preview.PlaceOnStreets;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What edits would do, looked at in the world as it would be. */
@Component
class Previews implements DisposableBean {
  /** Who walks and who rolls: the two that an edit is judged for. */
  private static final List<String> PROFILES = List.of("walk", "wheelchair");

  /** One at a time, so that editors never take the processors from those who search. */
  private final Scheduler thread = Schedulers.newBoundedElastic(1, 100, "preview", 60, true);

  private final Worlds worlds;
  private final WhatIf whatIf;
  private final SnapReports snaps;
  private final Clock clock;

  Previews(Worlds worlds, WhatIf whatIf, SnapReports snaps, Clock clock) {
    this.worlds = worlds;
    this.whatIf = whatIf;
    this.snaps = snaps;
    this.clock = clock;
  }

  /**
   * Looks at accepted edits.
   *
   * @param before the registry without them
   */
  Mono<Preview> of(List<Edit> edits, RegistrySnapshot before, PublishOutcome.Accepted then) {
    return Mono.<Preview>fromCallable(() -> look(edits, before, then.snapshot()))
        .subscribeOn(thread);
  }

  private Preview look(List<Edit> edits, RegistrySnapshot before, RegistrySnapshot after) {
    World now = worlds.current();
    World then = worlds.preview(after);
    LocalDate today = LocalDate.ofInstant(clock.instant(), now.region().zone());
    List<String> profiles =
        PROFILES.stream().filter(id -> then.streets().findProfile(id).isPresent()).toList();
    return new Preview.Possible(
        then,
        edits.stream().map(edit -> change(edit.id(), before, after)).toList(),
        edits.stream()
            .map(Edit::id)
            .filter(id -> id.kind() == EntityId.Kind.SITE)
            .flatMap(id -> after.findSite(id.id()).stream())
            .flatMap(site -> places(site, then, today))
            .toList(),
        whatIf.compare(now, then, today, profiles));
  }

  private static EntityChange change(EntityId id, RegistrySnapshot before, RegistrySnapshot after) {
    return new EntityChange(
        id, FieldChange.between(Entities.find(before, id), Entities.find(after, id)));
  }

  private Stream<PlaceOnStreets> places(Site site, World world, LocalDate today) {
    return site.locations().stream()
        .filter(location -> location.to() == null || !location.to().isBefore(today))
        .map(
            location ->
                new PlaceOnStreets(
                    site.id(), location, firstDay(location, today), snaps.report(world, location)));
  }

  private static LocalDate firstDay(SiteLocation location, LocalDate today) {
    return location.from() == null || location.from().isBefore(today) ? today : location.from();
  }

  @Override
  public void destroy() {
    thread.dispose();
  }
}
