package dk.naersund.pages.internal.frame;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Says what is known about free times, and how old it is. */
public record FreeWords(PageWords words) {
  /** One sentence; what is old or silent says so, and to ring first. */
  public String sentence(FirstFree first) {
    return switch (first) {
      case FirstFree.At at -> words.get("free.first", day(at.free().start()), age(at.by()));
      case FirstFree.Counted some -> span(some);
      case FirstFree.Full full -> words.get("free.full", day(full.until()), age(full.by()));
      case FirstFree.NoneFits none -> words.get("free.unknown");
      case FirstFree.NoneKnown none -> words.get("free.unknown");
      case FirstFree.Old old -> old(old);
      case FirstFree.Silent silent -> old(silent);
    };
  }

  /** In the words of the day; which time it will be is not known before one books. */
  private String span(FirstFree.Counted some) {
    return words.dayOf(some.from()).equals(words.dayOf(some.to()))
        ? words.get(
            "free.during",
            words.get("free.during." + part(some)),
            day(some.from()),
            words.time(some.to()),
            age(some.by()))
        : words.get("free.between", day(some.from()), day(some.to()), age(some.by()));
  }

  private String part(FirstFree.Counted some) {
    LocalTime from = words.localTime(some.from());
    LocalTime to = words.localTime(some.to());
    if (!to.isAfter(LocalTime.of(12, 30))) {
      return "morning";
    }
    if (!from.isBefore(LocalTime.of(17, 0))) {
      return "evening";
    }
    return !from.isBefore(LocalTime.NOON) && !to.isAfter(LocalTime.of(18, 0)) ? "afternoon" : "day";
  }

  private String old(FirstFree first) {
    return first
        .said()
        .map(said -> words.get("free.old", words.in(said.name()), age(said)))
        .orElseGet(() -> words.get("free.unknown"));
  }

  private String age(Said said) {
    return words.seenFrom(words.now()).moment(said.asOf());
  }

  /** {@code i dag 15.10}, {@code mandag 8.00}. */
  public String day(Instant moment) {
    LocalDate day = words.dayOf(moment);
    if (day.equals(words.today())) {
      return words.get("today", words.time(moment));
    }
    return day.equals(words.today().plusDays(1))
        ? words.get("tomorrow", words.time(moment))
        : words.moment(moment);
  }
}
