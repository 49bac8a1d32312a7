package dk.naersund.availability.internal;

import dk.naersund.availability.CalendarPreview;
import dk.naersund.availability.CalendarPreview.Fate;
import dk.naersund.availability.CalendarPreview.PlannedTime;
import dk.naersund.availability.Claim;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the slots of a site what its calendar says. */
final class SlotWork {
  /** For how many days ahead slots are made. */
  static final int HORIZON_DAYS = 180;

  private final SlotRows rows;
  private final SeriesExpansion expansion;

  SlotWork(DatabaseClient database, SeriesExpansion expansion) {
    rows = new SlotRows(database);
    this.expansion = expansion;
  }

  /**
   * What has to change at a site.
   *
   * @param now the database's clock
   * @param until the last day with slots
   */
  record SitePlan(
      SiteCalendar calendar, Map<String, SlotPlan> byService, Instant now, LocalDate until) {}

  Mono<SitePlan> plan(SiteCalendar calendar, Set<String> services) {
    return rows.now()
        .flatMap(
            now -> {
              LocalDate until =
                  LocalDate.ofInstant(now, SeriesExpansion.ZONE).plusDays(HORIZON_DAYS);
              return Flux.fromIterable(services)
                  .concatMap(
                      service ->
                          rows.later(new ServiceAtSiteId(calendar.site(), service), now)
                              .map(
                                  there ->
                                      Map.entry(
                                          service,
                                          SlotPlan.of(
                                              calendar, service, there, expansion, now, until))))
                  .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
                  .map(plans -> new SitePlan(calendar, plans, now, until));
            });
  }

  Mono<Void> apply(SitePlan plan) {
    return Flux.fromIterable(plan.byService().entrySet())
        .concatMap(
            entry ->
                rows.apply(
                    new ServiceAtSiteId(plan.calendar().site(), entry.getKey()),
                    entry.getValue(),
                    plan.until()))
        .then();
  }

  Mono<CalendarPreview> preview(SitePlan plan) {
    return Flux.fromIterable(plan.byService().values())
        .concatMap(rows::broken)
        .collectList()
        .map(
            lists -> {
              List<Claim> broken =
                  lists.stream()
                      .flatMap(List::stream)
                      .sorted(Comparator.comparing(Claim::start).thenComparing(Claim::key))
                      .toList();
              return new CalendarPreview(times(plan), broken, mark(plan, broken));
            });
  }

  private static List<PlannedTime> times(SitePlan plan) {
    long before =
        LocalDate.ofInstant(plan.now(), SeriesExpansion.ZONE)
            .plusDays(CalendarPreview.DAYS)
            .atStartOfDay(SeriesExpansion.ZONE)
            .toEpochSecond();
    List<PlannedTime> times = new ArrayList<>();
    plan.byService()
        .forEach(
            (service, slots) -> {
              for (Map.Entry<OpeningSeries, long[]> added : slots.add().entrySet()) {
                for (long start : added.getValue()) {
                  times.add(
                      time(
                          service,
                          start,
                          added.getKey().minutes(),
                          added.getKey().seats(),
                          Fate.NEW));
                }
              }
              slots
                  .alter()
                  .forEach(
                      (series, altered) ->
                          altered.forEach(
                              row ->
                                  times.add(
                                      time(
                                          service,
                                          row.start(),
                                          row.minutes(),
                                          series.seats(),
                                          row.withdrawn() ? Fate.NEW : Fate.STAYS))));
              slots
                  .kept()
                  .forEach(
                      row ->
                          times.add(
                              time(service, row.start(), row.minutes(), row.seats(), Fate.STAYS)));
              slots
                  .withdraw()
                  .forEach(
                      row ->
                          times.add(
                              time(service, row.start(), row.minutes(), row.seats(), Fate.GOES)));
            });
    return times.stream()
        .filter(time -> time.start().getEpochSecond() < before)
        .sorted(
            Comparator.comparing(PlannedTime::start)
                .thenComparing(PlannedTime::service)
                .thenComparing(PlannedTime::fate))
        .toList();
  }

  private static PlannedTime time(String service, long start, int minutes, int seats, Fate fate) {
    return new PlannedTime(service, Instant.ofEpochSecond(start), minutes, seats, fate);
  }

  /** What was looked at: the calendar before, and whose times would be broken. */
  private static String mark(SitePlan plan, List<Claim> broken) {
    StringBuilder text = new StringBuilder();
    text.append(plan.calendar().site()).append(' ').append(plan.calendar().event());
    broken.forEach(claim -> text.append('\n').append(claim.key()).append(' ').append(claim.slot()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
