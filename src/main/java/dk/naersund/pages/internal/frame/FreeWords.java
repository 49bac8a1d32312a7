package dk.naersund.pages.internal.frame;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.Said;
import java.time.Instant;
import java.time.LocalDate;

/** Says what is known about free times, and how old it is. */
public record FreeWords(PageWords words) {
  /** One sentence; what is old or silent says so, and to ring first. */
  public String sentence(FirstFree first) {
    return switch (first) {
      case FirstFree.At at -> words.get("free.first", day(at.free().start()), age(at.by()));
      case FirstFree.Counted some ->
          words.get("free.between", day(some.from()), day(some.to()), age(some.by()));
      case FirstFree.Full full -> words.get("free.full", day(full.until()), age(full.by()));
      case FirstFree.NoneFits none -> words.get("free.unknown");
      case FirstFree.NoneKnown none -> words.get("free.unknown");
      case FirstFree.Old old -> old(old);
      case FirstFree.Silent silent -> old(silent);
    };
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
