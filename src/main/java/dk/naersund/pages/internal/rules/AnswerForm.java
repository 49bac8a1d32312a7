package dk.naersund.pages.internal.rules;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The answers of a posted form. They come in the body of a request only, count for the one answer
 * and are kept nowhere.
 *
 * @param given answers by question, in the order of the questions; what was asked last among them
 * @param asked id of the question that was answered last; null when one goes back
 * @param back id of the question that one goes back to; null when one goes on
 * @param typed what was written as a day of birth; null when nobody asked for it
 */
record AnswerForm(
    Map<String, String> given,
    @Nullable String asked,
    @Nullable String back,
    @Nullable Typed typed) {
  static final String ANSWER = "a-";

  private static final int LONGEST = 20;

  /** A day of birth, as it was written. */
  record Typed(String day, String month, String year) {
    static final Typed NOTHING = new Typed("", "", "");

    /** {@code 1943-02-11}; what is no day comes back as what no question accepts. */
    String iso() {
      try {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
            .toString();
      } catch (NumberFormatException | DateTimeException e) {
        return "-";
      }
    }

    /** Records print themselves; this one keeps what it was told. */
    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  static AnswerForm read(MultiValueMap<String, String> body, RuleSet set) {
    String back = known(body, "back", set);
    String asked = back == null ? known(body, "asked", set) : null;
    Typed typed =
        asked != null && body.containsKey("born-year")
            ? new Typed(
                first(body, "born-day"), first(body, "born-month"), first(body, "born-year"))
            : null;
    Map<String, String> given = new LinkedHashMap<>();
    for (Question question : set.questions()) {
      if (question.id().equals(back)) {
        break;
      }
      String answer = first(body, ANSWER + question.id());
      if (question.id().equals(asked)) {
        if (body.containsKey(Question.UNKNOWN)) {
          answer = Question.UNKNOWN;
        } else if (typed != null) {
          answer = typed.iso();
        }
      }
      if (!answer.isEmpty()) {
        given.put(question.id(), answer);
      }
    }
    return new AnswerForm(given, asked, back, typed);
  }

  /** Whether the question was asked and left open. */
  boolean leftOpen() {
    return asked != null && !given.containsKey(asked);
  }

  Answers answers() {
    return new Answers(given);
  }

  /** All answers but that to the question asked last, which could not be used. */
  Answers answersBefore() {
    Map<String, String> before = new HashMap<>(given);
    if (asked != null) {
      before.remove(asked);
    }
    return new Answers(before);
  }

  private static @Nullable String known(
      MultiValueMap<String, String> body, String field, RuleSet set) {
    String id = first(body, field);
    return set.findQuestion(id).isPresent() ? id : null;
  }

  private static String first(MultiValueMap<String, String> body, String field) {
    String value = Objects.requireNonNullElse(body.getFirst(field), "").strip();
    return value.length() > LONGEST ? "-" : value;
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "AnswerForm[…]";
  }
}
