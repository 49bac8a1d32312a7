package dk.naersund.eligibility.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What a day does to the terms of all tables: which of those about days hold, and which classes of
 * age are meant by those about ages. Two days with an equal {@link Shape} have the same decision.
 *
 * @param bornUntil the last days of birth of all classes of age but the youngest
 */
record DayTerms(List<LocalDate> bornUntil, Shape shape) {
  /**
   * What a decision depends on.
   *
   * @param ageClasses how many classes of age there are; "unknown" is one more
   * @param aged by age term, in the order of the tables, the classes that it means
   * @param days by day term, in the order of the tables, whether it holds
   */
  record Shape(int ageClasses, List<BitSet> aged, BitSet days) {
    Shape {
      aged = List.copyOf(aged);
    }
  }

  static DayTerms of(List<Term> terms, LocalDate day) {
    List<LocalDate> bornUntil = cuts(terms, day);
    List<BitSet> aged = new ArrayList<>();
    BitSet days = new BitSet();
    int next = 0;
    for (Term term : terms) {
      switch (term) {
        case Term.Aged ages -> aged.add(classes(ages, bornUntil, day));
        case Term.Days span -> days.set(next++, span.holds(day));
        case Term.Answered answered -> {}
        case Term.Said said -> {}
      }
    }
    return new DayTerms(bornUntil, new Shape(bornUntil.size() + 1, aged, days));
  }

  private static List<LocalDate> cuts(List<Term> terms, LocalDate day) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    for (Term term : terms) {
      if (term instanceof Term.Aged ages) {
        for (Term.Span span : ages.spans()) {
          LocalDate on = span.on() == null ? day : span.on();
          if (span.min() != null) {
            cuts.add(Ages.bornUntil(span.min(), on));
          }
          if (span.max() != null) {
            cuts.add(Ages.bornUntil(span.max() + 1, on));
          }
        }
      }
    }
    return List.copyOf(cuts);
  }

  private static BitSet classes(Term.Aged ages, List<LocalDate> bornUntil, LocalDate day) {
    BitSet classes = new BitSet();
    for (int i = 0; i <= bornUntil.size(); i++) {
      LocalDate born = lastOf(i, bornUntil, day);
      classes.set(i, ages.spans().stream().anyMatch(span -> span.holds(born, day)));
    }
    classes.set(bornUntil.size() + 1, ages.unknown());
    return classes;
  }

  /** Somebody of a class of age, by day of birth: the youngest, or of the last class the oldest. */
  static LocalDate lastOf(int index, List<LocalDate> bornUntil, LocalDate day) {
    if (index < bornUntil.size()) {
      return bornUntil.get(index);
    }
    return bornUntil.isEmpty() ? day : bornUntil.getLast().plusDays(1);
  }

  /** The class of somebody born on this day. */
  int classOf(LocalDate born) {
    int index = 0;
    while (index < bornUntil.size() && born.isAfter(bornUntil.get(index))) {
      index++;
    }
    return index;
  }

  /** The classes of somebody who has this age in whole years on the day. */
  BitSet classesOf(int age, LocalDate day) {
    BitSet classes = new BitSet();
    LocalDate oldest = Ages.bornUntil(age + 1, day).plusDays(1);
    classes.set(classOf(oldest), classOf(Ages.bornUntil(age, day)) + 1);
    return classes;
  }
}
