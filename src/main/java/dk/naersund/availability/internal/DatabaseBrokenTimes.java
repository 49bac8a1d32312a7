package dk.naersund.availability.internal;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.BrokenTimes;
import dk.naersund.availability.Claim;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compares the claims to come with the calendar and the registry. */
final class DatabaseBrokenTimes implements BrokenTimes {
  private final DatabaseClient database;
  private final SlotRows slots;
  private final Registry registry;

  DatabaseBrokenTimes(DatabaseClient database, Registry registry) {
    this.database = database;
    this.registry = registry;
    slots = new SlotRows(database);
  }

  @Override
  public Flux<BrokenTime> now() {
    return broken(slots.claims("s.starts > clock_timestamp()", Map.of()));
  }

  @Override
  public Flux<BrokenTime> now(String site) {
    return broken(toCome(site));
  }

  private Flux<Claim> toCome(String site) {
    return slots.claims("s.site_id = :site and s.starts > clock_timestamp()", Map.of("site", site));
  }

  private Flux<BrokenTime> broken(Flux<Claim> claims) {
    OfferedDays offered = new OfferedDays(registry.snapshot());
    return Mono.zip(withdrawn(), claims.collectList())
        .flatMapMany(
            both ->
                Flux.fromIterable(both.getT2())
                    .mapNotNull(
                        claim ->
                            both.getT1().contains(claim.key())
                                ? new BrokenTime(claim, BrokenTime.Why.WITHDRAWN)
                                : isOffered(claim, offered)
                                    ? null
                                    : new BrokenTime(claim, BrokenTime.Why.NOT_OFFERED)));
  }

  @Override
  public Flux<BrokenTime> byClosing(String site, LocalDate first, @Nullable LocalDate last) {
    OfferedDays offered = new OfferedDays(registry.snapshot());
    return toCome(site)
        .filter(claim -> isOffered(claim, offered))
        .filter(
            claim -> {
              LocalDate day = LocalDate.ofInstant(claim.start(), SeriesExpansion.ZONE);
              return !day.isBefore(first) && (last == null || !day.isAfter(last));
            })
        .map(claim -> new BrokenTime(claim, BrokenTime.Why.NOT_OFFERED));
  }

  private Mono<Set<String>> withdrawn() {
    return database
        .sql(
            """
            select c.key from claim c join slot s on s.id = c.slot
            where s.starts > clock_timestamp() and (s.withdrawn or c.seat > s.seats)
            """)
        .mapValue(String.class)
        .all()
        .collect(Collectors.toSet());
  }

  private static boolean isOffered(Claim claim, OfferedDays offered) {
    return offered.apply(claim.at()).contain(claim.start().getEpochSecond());
  }

  @Override
  public Flux<BrokenTime> by(String site, RegistrySnapshot before, RegistrySnapshot after) {
    OfferedDays offeredBefore = new OfferedDays(before);
    OfferedDays offeredAfter = new OfferedDays(after);
    return toCome(site)
        .filter(claim -> isOffered(claim, offeredBefore))
        .mapNotNull(
            claim -> {
              if (!isOffered(claim, offeredAfter)) {
                return new BrokenTime(claim, BrokenTime.Why.NOT_OFFERED);
              }
              return isMoved(claim, before, after)
                  ? new BrokenTime(claim, BrokenTime.Why.MOVED)
                  : null;
            });
  }

  private static boolean isMoved(Claim claim, RegistrySnapshot before, RegistrySnapshot after) {
    LocalDate day = LocalDate.ofInstant(claim.start(), SeriesExpansion.ZONE);
    Optional<SiteLocation> old = location(before, claim, day);
    Optional<SiteLocation> now = location(after, claim, day);
    return old.isPresent() && now.isPresent() && !old.get().position().equals(now.get().position());
  }

  private static Optional<SiteLocation> location(
      RegistrySnapshot registry, Claim claim, LocalDate day) {
    return registry.findSite(claim.at().site()).flatMap((Site site) -> site.locationOn(day));
  }
}
