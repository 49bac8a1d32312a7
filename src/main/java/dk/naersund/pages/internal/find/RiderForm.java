package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.Answer;
import dk.naersund.rides.Condition;
import dk.naersund.search.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody tells about themselves, so that rides can be judged. It comes in the body of a
 * request only, counts for the one answer and is kept nowhere.
 *
 * @param told what was filled in, by field
 */
record RiderForm(Map<String, String> told) {
  /** Nothing told. */
  static final RiderForm EMPTY = new RiderForm(Map.of());

  private static final String CONDITION = "told-";
  private static final int OLDEST = 130;
  private static final int LONGEST_CHAIR = 1000;
  private static final int HEAVIEST = 2000;

  RiderForm {
    told = Map.copyOf(told);
  }

  static RiderForm read(MultiValueMap<String, String> body) {
    Map<String, String> told = new HashMap<>();
    body.forEach((name, values) -> told.put(name, first(values)));
    return new RiderForm(told);
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
        number("chair-weight", HEAVIEST));
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
        !told.isEmpty(),
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
