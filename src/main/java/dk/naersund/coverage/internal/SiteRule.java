package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.registry.Season;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts sites, for one promise in one world. */
final class SiteRule implements Rule {
  private final World world;
  private final Promise promise;
  private final Promise.Sites rule;
  private final List<Offer> offers;
  private final Map<Position, Optional<Area>> areaAt = new HashMap<>();

  SiteRule(World world, Promise promise, Promise.Sites rule) {
    this.world = world;
    this.promise = promise;
    this.rule = rule;
    offers =
        world.offers().ofKind(promise.kind()).stream()
            .filter(offer -> Counting.belongs(offer, promise.season()))
            .toList();
  }

  @Override
  public List<Standing> on(LocalDate day) {
    Map<Area, Count> counts = new HashMap<>();
    Count all = new Count();
    for (Offer offer : offers) {
      if (counts(offer, day)) {
        Count count =
            rule.per() == null
                ? all
                : area(offer)
                    .map(area -> counts.computeIfAbsent(area, a -> new Count()))
                    .orElse(all);
        count.add(offer);
      }
    }
    if (rule.per() == null) {
      return List.of(all.standing(null, rule.atLeast()));
    }
    List<Standing> standings = new ArrayList<>();
    for (Area area : world.areas().all()) {
      if (area.kind() == rule.per()) {
        standings.add(counts.getOrDefault(area, new Count()).standing(area, rule.atLeast()));
      }
    }
    return standings;
  }

  private boolean counts(Offer offer, LocalDate day) {
    if (rule.when() == Promise.When.EVERY_DAY) {
      return Counting.isThere(offer, day);
    }
    Season season =
        promise.season() == null
            ? null
            : world.registry().findSeason(promise.season()).orElse(null);
    return season != null && Counting.isThereWithin(offer, season.firstDay(), season.lastDay());
  }

  /** A municipality is what the registry says; other areas are where the door is. */
  private Optional<Area> area(Offer offer) {
    if (rule.per() == Area.Kind.MUNICIPALITY) {
      return world.areas().all().stream()
          .filter(area -> area.kind() == Area.Kind.MUNICIPALITY)
          .filter(area -> area.id().equals(offer.location().kommunekode()))
          .findFirst();
    }
    return areaAt.computeIfAbsent(
        offer.location().position(),
        at -> world.areas().at(at).stream().filter(a -> a.kind() == rule.per()).findFirst());
  }

  @Override
  public boolean turnsWithPlaces() {
    return rule.when() == Promise.When.EVERY_DAY;
  }

  @Override
  public boolean isCheap() {
    return true;
  }

  private static final class Count {
    private final Set<String> certain = new HashSet<>();
    private final Set<String> possible = new HashSet<>();

    void add(Offer offer) {
      possible.add(offer.site().id());
      if (Counting.isCertain(offer)) {
        certain.add(offer.site().id());
      }
    }

    Standing standing(@Nullable Area area, int promised) {
      return Standing.ofSites(area, certain.size(), possible.size() - certain.size(), promised);
    }
  }
}
