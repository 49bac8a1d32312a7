package dk.naersund.pages.internal.calendar;

import dk.naersund.availability.CalendarChange;
import dk.naersund.availability.CalendarPreview;
import dk.naersund.availability.CalendarPreview.Fate;
import dk.naersund.availability.CalendarSlot;
import dk.naersund.availability.Claim;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What stands on the page, made of the calendar and of what a change would do. */
final class CalendarViews {
  private final Spoken spoken;
  private final CalendarWords words;

  CalendarViews(Spoken spoken) {
    this.spoken = spoken;
    words = new CalendarWords(spoken);
  }

  /** A day and its times. */
  record DayView(String name, List<TimeView> times) {}

  /**
   * A time.
   *
   * @param note what is the matter with it; blank when it is simply free
   * @param mark the CSS class
   */
  record TimeView(String clock, String note, String mark) {}

  /** A series with the two things of it that may be changed. */
  record SeriesView(long id, String text, String span, String last, int seats) {}

  /** Something with a number and a sentence. */
  record Line(long id, String text, String by, String why) {}

  /** A box for a weekday. */
  record DayBox(int number, String name, boolean ticked) {}

  /** What a change does. */
  record Preview(List<String> broken, List<DayView> days, boolean nothing, String mark) {}

  /** Seven days from Monday on; days without times stand there, too. */
  List<DayView> week(LocalDate monday, List<CalendarSlot> slots) {
    Map<LocalDate, List<TimeView>> days = new TreeMap<>();
    for (int i = 0; i < 7; i++) {
      days.put(monday.plusDays(i), new ArrayList<>());
    }
    for (CalendarSlot slot : slots) {
      days.computeIfAbsent(spoken.words().dayOf(slot.start()), day -> new ArrayList<>())
          .add(time(slot));
    }
    return views(days);
  }

  private List<DayView> views(Map<LocalDate, List<TimeView>> days) {
    return days.entrySet().stream()
        .map(day -> new DayView(words.day(day.getKey()), day.getValue()))
        .toList();
  }

  private TimeView time(CalendarSlot slot) {
    String clock = spoken.words().time(slot.start());
    int free = slot.seats() - slot.taken();
    if (slot.withdrawn() || free < 0) {
      return new TimeView(clock, words.get("slot.broken"), "goes");
    }
    if (free == 0) {
      return new TimeView(clock, words.get("slot.taken"), "taken");
    }
    return new TimeView(
        clock, slot.seats() == 1 ? "" : words.get("slot.free", free, slot.seats()), "");
  }

  Preview preview(CalendarPreview preview) {
    Map<LocalDate, List<TimeView>> days = new TreeMap<>();
    boolean nothing = preview.broken().isEmpty();
    for (CalendarPreview.PlannedTime time : preview.times()) {
      nothing &= time.fate() == Fate.STAYS;
      days.computeIfAbsent(spoken.words().dayOf(time.start()), day -> new ArrayList<>())
          .add(
              new TimeView(
                  spoken.words().time(time.start()),
                  switch (time.fate()) {
                    case STAYS -> "";
                    case NEW -> words.get("slot.new");
                    case GOES -> words.get("slot.goes");
                  },
                  switch (time.fate()) {
                    case STAYS -> "";
                    case NEW -> "new";
                    case GOES -> "goes";
                  }));
    }
    return new Preview(
        preview.broken().stream().map(this::broken).toList(), views(days), nothing, preview.mark());
  }

  private String broken(Claim claim) {
    Instant start = claim.start();
    return words.get(
        claim.isBooked() ? "broken.booked" : "broken.held",
        words.day(spoken.words().dayOf(start)),
        spoken.words().time(start));
  }

  /** Those that are over are not shown. */
  List<SeriesView> series(SiteCalendar calendar, String service, Function<String, String> written) {
    LocalDate today = spoken.words().today();
    List<SeriesView> views = new ArrayList<>();
    for (OpeningSeries one : calendar.seriesOf(service)) {
      LocalDate last = one.last();
      if (last == null || !last.isBefore(today)) {
        String typed = written.apply("last-" + one.id());
        views.add(
            new SeriesView(
                one.id(),
                words.series(one),
                words.span(one),
                typed.isEmpty() && last != null ? Days.write(last) : typed,
                one.seats()));
      }
    }
    return views;
  }

  List<Line> closings(SiteCalendar calendar, String service) {
    LocalDate today = spoken.words().today();
    return calendar.closings().stream()
        .filter(one -> one.service() == null || one.service().equals(service))
        .filter(one -> !one.last().isBefore(today))
        .map(one -> new Line(one.id(), words.closing(one), "", ""))
        .toList();
  }

  List<Line> history(List<CalendarChange> changes) {
    return changes.stream()
        .map(
            change ->
                new Line(
                    change.number(),
                    words.change(change),
                    words.get("history.by", spoken.moment(change.at()), change.by().who()),
                    change.by().why()))
        .toList();
  }

  List<DayBox> boxes(List<String> ticked) {
    List<DayBox> boxes = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      boxes.add(
          new DayBox(
              day.getValue(),
              day.getDisplayName(java.time.format.TextStyle.FULL, spoken.words().locale()),
              ticked.contains(String.valueOf(day.getValue()))));
    }
    return boxes;
  }
}
