package dk.naersund.availability.internal;

import dk.naersund.availability.CalendarChange;
import dk.naersund.availability.CalendarEdit;
import dk.naersund.availability.CalendarProblem;
import dk.naersund.availability.CalendarProblem.Code;
import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.registry.Registry;
import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Works out what an edit makes of a calendar, and whether that can be. */
final class EditedCalendar {
  private final CalendarRows rows;
  private final CalendarHistory history;
  private final Registry registry;

  EditedCalendar(CalendarRows rows, CalendarHistory history, Registry registry) {
    this.rows = rows;
    this.history = history;
    this.registry = registry;
  }

  /** A calendar with one thing changed: a series, or closing days. */
  record Change(
      SiteCalendar after,
      @Nullable OpeningSeries seriesBefore,
      @Nullable OpeningSeries seriesAfter,
      @Nullable ClosingDays closingBefore,
      @Nullable ClosingDays closingAfter) {
    String site() {
      return after.site();
    }

    boolean isSeries() {
      return seriesBefore != null || seriesAfter != null;
    }

    long id() {
      return isSeries()
          ? Objects.requireNonNull(seriesAfter == null ? seriesBefore : seriesAfter).id()
          : Objects.requireNonNull(closingAfter == null ? closingBefore : closingAfter).id();
    }

    /** The one service it is about; null for all at the site. */
    @Nullable String service() {
      if (isSeries()) {
        return Objects.requireNonNull(seriesAfter == null ? seriesBefore : seriesAfter)
            .at()
            .service();
      }
      String before = closingBefore == null ? null : closingBefore.service();
      String now = closingAfter == null ? before : closingAfter.service();
      return closingBefore == null || Objects.equals(before, now) ? now : null;
    }

    /** The services whose slots may change. */
    Set<String> services() {
      String one = service();
      return one != null
          ? Set.of(one)
          : after.series().stream()
              .map(series -> series.at().service())
              .collect(Collectors.toSet());
    }

    Mono<Void> write(CalendarRows rows) {
      if (isSeries()) {
        return seriesAfter == null ? rows.removeSeries(id()) : rows.put(seriesAfter);
      }
      return closingAfter == null ? rows.removeClosing(id()) : rows.put(closingAfter);
    }
  }

  /**
   * The calendar after an edit.
   *
   * @param numbered whether new things get their number; without it they keep 0
   * @return the change; a {@link CalendarProblem} where it cannot be
   */
  Mono<Change> of(SiteCalendar before, CalendarEdit edit, boolean numbered) {
    return switch (edit) {
      case CalendarEdit.PutSeries put -> {
        OpeningSeries series = put.series();
        checkPlace(series.at().site(), series.at().service());
        if (series.id() != 0) {
          OpeningSeries old = series(before, series.id());
          if (!series.isTheSameSeriesAs(old)) {
            yield Mono.error(new CalendarProblem("days", Code.NEEDS_A_NEW_SERIES));
          }
          yield Mono.just(change(before, old, series));
        }
        yield (numbered ? rows.nextSeries() : Mono.just(0L))
            .map(number -> change(before, null, series.withId(number)));
      }
      case CalendarEdit.RemoveSeries remove ->
          Mono.fromSupplier(() -> change(before, series(before, remove.id()), null));
      case CalendarEdit.PutClosing put -> {
        ClosingDays closing = put.closing();
        checkPlace(closing.site(), closing.service());
        if (closing.id() != 0) {
          yield Mono.just(change(before, closing(before, closing.id()), closing));
        }
        yield (numbered ? rows.nextClosing() : Mono.just(0L))
            .map(number -> change(before, null, closing.withId(number)));
      }
      case CalendarEdit.RemoveClosing remove ->
          Mono.fromSupplier(() -> change(before, closing(before, remove.id()), null));
      case CalendarEdit.Undo undo ->
          history
              .find(undo.site(), undo.event())
              .switchIfEmpty(Mono.error(new CalendarProblem("event", Code.UNKNOWN_SERIES)))
              .map(done -> undone(before, done));
    };
  }

  private void checkPlace(String site, @Nullable String service) {
    Site known = registry.snapshot().findSite(site).orElse(null);
    if (known == null
        || (service != null
            && known.services().stream().noneMatch(one -> one.service().equals(service)))) {
      throw new CalendarProblem(known == null ? "site" : "service", Code.UNKNOWN_PLACE);
    }
  }

  private static OpeningSeries series(SiteCalendar calendar, long id) {
    return calendar
        .findSeries(id)
        .orElseThrow(() -> new CalendarProblem("id", Code.UNKNOWN_SERIES));
  }

  private static ClosingDays closing(SiteCalendar calendar, long id) {
    return calendar
        .findClosing(id)
        .orElseThrow(() -> new CalendarProblem("id", Code.UNKNOWN_SERIES));
  }

  private static Change undone(SiteCalendar before, CalendarChange done) {
    OpeningSeries series = done.seriesAfter() == null ? done.seriesBefore() : done.seriesAfter();
    if (series != null) {
      return change(before, before.findSeries(series.id()).orElse(null), done.seriesBefore());
    }
    ClosingDays closing =
        Objects.requireNonNull(
            done.closingAfter() == null ? done.closingBefore() : done.closingAfter());
    return change(before, before.findClosing(closing.id()).orElse(null), done.closingBefore());
  }

  private static Change change(
      SiteCalendar before, @Nullable OpeningSeries old, @Nullable OpeningSeries now) {
    if (old == null && now == null) {
      throw new CalendarProblem("event", Code.UNKNOWN_SERIES);
    }
    List<OpeningSeries> series =
        new ArrayList<>(before.series().stream().filter(one -> !one.equals(old)).toList());
    Stream.ofNullable(now).forEach(series::add);
    series.sort(Comparator.comparingLong(OpeningSeries::id));
    return new Change(
        new SiteCalendar(before.site(), before.event(), series, before.closings()),
        old,
        now,
        null,
        null);
  }

  private static Change change(
      SiteCalendar before, @Nullable ClosingDays old, @Nullable ClosingDays now) {
    if (old == null && now == null) {
      throw new CalendarProblem("event", Code.UNKNOWN_SERIES);
    }
    List<ClosingDays> closings =
        new ArrayList<>(before.closings().stream().filter(one -> !one.equals(old)).toList());
    Stream.ofNullable(now).forEach(closings::add);
    closings.sort(Comparator.comparing(ClosingDays::first));
    return new Change(
        new SiteCalendar(before.site(), before.event(), before.series(), closings),
        null,
        null,
        old,
        now);
  }
}
