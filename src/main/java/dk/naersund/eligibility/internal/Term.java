package dk.naersund.eligibility.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One condition of a row. */
sealed interface Term {
  /** The question has one of these answers. */
  record Answered(int question, Set<String> answers) implements Term {
    public Answered {
      answers = Set.copyOf(answers);
    }
  }

  /** Another table, which stands before, says one of its words, by their index. */
  record Said(int table, Set<Integer> words) implements Term {
    public Said {
      words = Set.copyOf(words);
    }
  }

  /** The day asked about lies in this span; an end that is null is open. */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Term {
    boolean holds(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  /** The age lies in one of these spans, or nobody knows it. */
  record Aged(int question, List<Span> spans, boolean unknown) implements Term {
    public Aged {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A span of ages.
   *
   * @param min youngest age in whole years, included; null for no bound
   * @param max oldest age in whole years, included; null for no bound
   * @param on the day on which one has that age; null for the day asked about
   */
  record Span(@Nullable Integer min, @Nullable Integer max, @Nullable LocalDate on) {
    /** Whether somebody born on this day is in it. */
    boolean holds(LocalDate born, LocalDate day) {
      int age = Ages.at(born, on == null ? day : on);
      return (min == null || age >= min) && (max == null || age <= max);
    }
  }
}
