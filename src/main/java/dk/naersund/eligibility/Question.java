package dk.naersund.eligibility;

import dk.naersund.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that only the person can tell. "I do not know" ({@link #UNKNOWN}) is an answer to each.
 *
 * @param id stable id, unique in its rules
 * @param kind what an answer looks like
 * @param about what it is about, in a word or two: "your age"; the question itself where nobody
 *     wrote them
 * @param ask the question
 * @param hint what helps to answer; null for nothing
 * @param options what can be chosen; empty for an age and for a day of birth
 */
public record Question(
    String id,
    Kind kind,
    LocalText about,
    LocalText ask,
    @Nullable LocalText hint,
    List<Option> options) {
  /** The answer of somebody who does not know. */
  public static final String UNKNOWN = "unknown";

  /** What an answer looks like. */
  public enum Kind {
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** The id of an option. */
    CHOICE,
    /** Whole years, {@code 82}, on the day asked about; or a day of birth. */
    AGE,
    /** A day of birth, {@code 1943-02-11}: asked when the years leave it open. */
    BORN
  }

  public Question {
    options = List.copyOf(options);
  }

  /**
   * One of the answers.
   *
   * @param id what stands for it in a request
   * @param text what one reads
   * @param forAnother whether one who gives it answers for somebody else: "you" is then that person
   * @param kommunekode the municipality that it names; null when it names none
   */
  public record Option(
      String id, LocalText text, boolean forAnother, @Nullable String kommunekode) {}
}
