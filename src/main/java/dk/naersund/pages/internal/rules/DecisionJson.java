package dk.naersund.pages.internal.rules;

import dk.naersund.eligibility.Decision;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision in the form in which a browser gets it, so that no answer has to leave the browser.
 */
final class DecisionJson {
  private DecisionJson() {}

  /**
   * What is sent.
   *
   * @param values by question, its answers in the order of {@link Decision.Node#next}; of an age
   *     none, since its classes are the days of {@code bornUntil}
   */
  record Sent(
      String day,
      int start,
      List<Decision.Node> nodes,
      List<String> outcomes,
      List<String> bornUntil,
      Map<String, List<String>> values) {}

  static String of(RuleSet set, LocalDate day) {
    Decision decision = set.decision(day);
    Map<String, List<String>> values = new TreeMap<>();
    for (Question question : set.questions()) {
      values.put(question.id(), question.options().stream().map(Question.Option::id).toList());
    }
    return JsonMapper.shared()
        .writeValueAsString(
            new Sent(
                day.toString(),
                decision.start(),
                decision.nodes(),
                decision.outcomes(),
                decision.bornUntil().stream().map(LocalDate::toString).toList(),
                values));
  }
}
