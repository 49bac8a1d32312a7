package dk.naersund.pages.internal.find;

import dk.naersund.eligibility.Answers;
import dk.naersund.pages.internal.asked.Hidden;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.Answer;
import dk.naersund.rides.Condition;
import dk.naersund.search.Person;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody tells about themselves, so that rides and rules can be judged. It comes in the body
 * of a request only, counts for the one answer and is kept nowhere.
 *
 * @param told what was filled in, by field
 */
record RiderForm(Map<String, String> told) {
  /** Nothing told. */
  static final RiderForm EMPTY = new RiderForm(Map.of());

  private static final String CONDITION = "told-";
  private static final String ANSWER = "a-";
  private static final Set<String> NUMBERS = Set.of("age", "chair-length", "chair-weight");
  private static final int OLDEST = 130;
  private static final int LONGEST_CHAIR = 1000;
  private static final int HEAVIEST = 2000;

  RiderForm {
    told = Map.copyOf(told);
  }

  static RiderForm read(MultiValueMap<String, String> body) {
    Map<String, String> told = new HashMap<>();
    body.forEach(
        (name, values) -> {
          if (name.startsWith(CONDITION) || name.startsWith(ANSWER) || NUMBERS.contains(name)) {
            told.put(name, first(values));
          }
        });
    told.values().removeIf(String::isEmpty);
    return new RiderForm(told);
  }

  /** What was told, to be sent along. */
  List<Hidden> fields() {
    return told.entrySet().stream()
        .map(one -> new Hidden(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Hidden::name))
        .toList();
  }

  /** The answers to questions of rules. */
  Answers answers() {
    Map<String, String> answers = new HashMap<>();
    told.forEach(
        (name, value) -> {
          if (name.startsWith(ANSWER)) {
            answers.put(name.substring(ANSWER.length()), value);
          }
        });
    return new Answers(answers);
  }

  /** Without an answer that its question does not have. */
  RiderForm without(String question) {
    Map<String, String> less = new HashMap<>(told);
    less.remove(ANSWER + question);
    return new RiderForm(less);
  }

  private static String first(List<String> values) {
    String value = values.isEmpty() ? "" : Objects.requireNonNullElse(values.getFirst(), "");
    return value.length() > 20 ? "" : value.strip();
  }

  /** What was understood; what cannot be is as if it had not been told. */
  Person person(List<Condition> conditions) {
    Map<String, Boolean> answers = new HashMap<>();
    for (Condition condition : conditions) {
      switch (told.getOrDefault(CONDITION + condition.id(), "")) {
        case "yes" -> answers.put(condition.id(), true);
        case "no" -> answers.put(condition.id(), false);
        default -> {}
      }
    }
    return new Person(
        number("age", OLDEST),
        null,
        Answer.UNKNOWN,
        answers,
        number("chair-length", LONGEST_CHAIR),
        number("chair-weight", HEAVIEST),
        answers());
  }

  private @Nullable Integer number(String field, int most) {
    String value = told.getOrDefault(field, "");
    if (!value.matches("[0-9]{1,4}")) {
      return null;
    }
    int number = Integer.parseInt(value);
    return number >= 1 && number <= most ? number : null;
  }

  /** The questions with the answers given. */
  RiderView view(PageWords words, String action, boolean chair) {
    return new RiderView(
        action,
        told.keySet().stream().anyMatch(name -> !name.startsWith(ANSWER)),
        told.getOrDefault("age", ""),
        chair,
        told.getOrDefault("chair-length", ""),
        told.getOrDefault("chair-weight", ""),
        words.world().rides().conditions().stream()
            .map(
                condition ->
                    new RiderView.Question(
                        CONDITION + condition.id(),
                        words.in(condition.ask()),
                        told.getOrDefault(CONDITION + condition.id(), "")))
            .toList());
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "RiderForm[…]";
  }
}
