package dk.naersund.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Rules;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say to people is easy; quotes are left as they are, and folded away. */
class RulesWordsTest {
  private static final double LIX = 35;
  private static final int WORDS_IN_A_SENTENCE = 18;

  @ParameterizedTest
  @ValueSource(strings = {"maps/sundoe", "src/test/resources/dk/naersund/eligibility/season-2024"})
  void questionsAndOutcomesAreEasyDanish(String region) {
    RuleSet set = Rules.read(Path.of(region), Texts.fromClasspath()).sets().getFirst();
    List<String> sentences = new ArrayList<>();
    for (Question question : set.questions()) {
      sentences.addAll(Readability.sentences(question.ask().da()));
    }
    for (Outcome outcome : set.outcomes()) {
      sentences.addAll(Readability.sentences(outcome.title().da() + ". " + outcome.text().da()));
      outcome.changes().forEach(it -> sentences.addAll(Readability.sentences(it.text().da())));
    }
    System.out.printf(
        "%s: LIX %.1f over %d sentences%n", set.id(), Readability.lix(sentences), sentences.size());
    assertThat(Readability.lix(sentences)).isLessThanOrEqualTo(LIX);
    assertThat(sentences).filteredOn(it -> Readability.words(it) > WORDS_IN_A_SENTENCE).isEmpty();
  }
}
