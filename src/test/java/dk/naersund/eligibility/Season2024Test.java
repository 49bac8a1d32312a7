package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule of season 2024, named by the sentence that it rests on. */
class Season2024Test {
  /**
   * Sentence, day, answers, outcome. Where nothing else is said, somebody of 70 answers for
   * themselves, lives at home, is not ill and can go out.
   */
  static final String CASES =
      """
      by-age       | 2024-10-01 | age=unknown                       | target-unknown
      by-age       | 2024-10-01 | age=40                            | not-named
      invited      | 2024-09-09 | age=90                            | not-yet
      invited      | 2024-09-10 | age=86                            | book-over-85
      invited      | 2024-10-01 | age=85                            | exactly-85
      invited      | 2024-10-01 | age=84                            | book-75-to-84
      invited      | 2024-09-10 | age=75                            | book-75-to-84
      invited      | 2024-10-01 | age=74                            | book-over-65
      invited      | 2024-09-10 | age=66                            | book-over-65
      invited      | 2024-10-01 | age=65                            | exactly-65
      invited      | 2024-10-01 | age=64                            | not-named
      then-book    | 2024-09-09 | age=70                            | not-yet
      then-book    | 2024-09-10 | age=70                            | book-over-65
      no-mitid     | 2024-10-01 | age=70                            | book-over-65
      conditions   | 2024-10-01 | age=40 own=yes                    | book-condition
      conditions   | 2024-10-01 | age=40 household=yes              | book-condition
      conditions   | 2024-10-01 | age=65 household=yes              | book-condition
      conditions   | 2024-10-01 | age=40 own=unknown                | target-unknown
      visits       | 2024-10-01 | lives=care-home age=unknown       | care-home
      visits       | 2024-10-01 | lives=unknown                     | where-unknown
      visits       | 2024-10-20 | lives=social-home                 | book-over-65
      visits       | 2024-10-20 | lives=social-home age=40          | not-named
      immobile     | 2024-10-01 | out=can                           | book-over-65
      immobile     | 2024-10-01 | out=cannot driven=no public=no flex=no handicap=no | home
      immobile     | 2024-10-01 | out=lying driven=no public=no flex=no handicap=no | home
      not-at-home  | 2024-10-01 | out=cannot driven=yes             | go-driven
      not-at-home  | 2024-10-01 | out=cannot driven=no public=yes   | go-public
      not-at-home  | 2024-10-01 | out=cannot driven=no public=no flex=yes | go-flex
      not-at-home  | 2024-10-01 | out=cannot driven=no public=no flex=no handicap=yes | go-handicap
      not-at-home  | 2024-10-01 | out=lying driven=unknown public=unknown flex=unknown handicap=yes | go-handicap
      who-asks     | 2024-10-01 | role=self out=cannot driven=no public=no flex=no handicap=no | home
      who-asks     | 2024-10-01 | role=relative out=cannot driven=no public=no flex=no handicap=no | home
      who-asks     | 2024-10-01 | role=home-care out=cannot driven=no public=no flex=no handicap=no | home
      who-asks     | 2024-10-01 | role=other out=cannot driven=no public=no flex=no handicap=no | home-by-whom
      sorting      | 2024-10-01 | out=cannot driven=unknown public=no flex=no handicap=no | travel-unknown
      sorting      | 2024-10-01 | out=unknown driven=no public=no flex=no handicap=no | travel-unknown
      last-home    | 2024-12-13 | out=cannot driven=no public=no flex=no handicap=no | home
      last-home    | 2024-12-14 | out=cannot driven=no public=no flex=no handicap=no | home-too-late
      social-homes | 2024-10-13 | lives=social-home out=cannot driven=no public=no flex=no handicap=no | social-home-soon
      social-homes | 2024-10-14 | lives=social-home out=cannot driven=no public=no flex=no handicap=no | social-home-first
      social-homes | 2024-11-24 | lives=social-home out=cannot driven=no public=no flex=no handicap=no | social-home-first
      social-homes | 2024-11-25 | lives=social-home out=cannot driven=no public=no flex=no handicap=no | social-home-second
      social-homes | 2024-12-22 | lives=social-home out=cannot driven=no public=no flex=no handicap=no | social-home-second
      social-homes | 2024-12-22 | age=70                            | book-over-65
      social-homes | 2024-12-23 | age=70                            | past-week-51
      misuse       | 2024-10-01 | age=40 misuse=yes                 | shelters
      misuse       | 2024-10-01 | age=40 misuse=unknown             | target-unknown
      shelters     | 2024-10-01 | age=40 misuse=yes                 | shelters
      """;

  private final RuleSet set = SeasonRules.season2024();

  /**
   * One line of {@link #CASES}.
   *
   * @param sentence id of its sentence
   */
  record Case(String sentence, LocalDate day, Answers answers, String outcome) {
    static List<Case> all() {
      List<Case> cases = new ArrayList<>();
      for (String line : CASES.split("\n")) {
        String[] parts = line.split("\\|");
        Map<String, String> answers =
            new LinkedHashMap<>(
                Map.of(
                    "role",
                    "self",
                    "lives",
                    "own-home",
                    "age",
                    "70",
                    "own",
                    "no",
                    "household",
                    "no",
                    "misuse",
                    "no",
                    "out",
                    "can"));
        for (String answer : parts[2].strip().split(" ")) {
          answers.put(answer.split("=")[0], answer.split("=")[1]);
        }
        cases.add(
            new Case(
                parts[0].strip(),
                LocalDate.parse(parts[1].strip()),
                new Answers(answers),
                parts[3].strip()));
      }
      return cases;
    }
  }

  @TestFactory
  List<DynamicTest> quotes() {
    return Case.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    "»%s« %s: %s".formatted(text(one.sentence()), one.day(), one.outcome()),
                    () -> assertThat(outcome(one)).isEqualTo(one.outcome())))
        .toList();
  }

  @Test
  void everySentenceAndEveryOutcomeHasItsCase() {
    assertThat(Case.all().stream().map(Case::sentence).distinct())
        .containsExactlyInAnyOrderElementsOf(sentences().keySet());
    assertThat(Case.all().stream().map(Case::outcome).distinct())
        .containsExactlyInAnyOrderElementsOf(set.outcomes().stream().map(Outcome::id).toList());
  }

  @Test
  void everySentenceIsQuotedByARuleOrAnOutcome() {
    List<String> quoted = new ArrayList<>();
    set.rules().forEach(rule -> rule.sentences().forEach(it -> quoted.add(it.text())));
    set.outcomes().forEach(it -> it.quotes().forEach(quote -> quoted.add(quote.text())));
    assertThat(quoted).containsAll(sentences().values());
  }

  @Test
  void whoeverMayBookCanDoSoByPhoneWithoutMitId() {
    assertThat(set.outcomes())
        .filteredOn(outcome -> outcome.kind() == Outcome.Kind.MAY_BOOK)
        .hasSize(8)
        .allSatisfy(
            outcome ->
                assertThat(outcome.quotes())
                    .extracting(Outcome.Quote::text)
                    .contains(text("no-mitid")));
  }

  @Test
  void aWaveIsTheDayOfAnInvitationAndNoBar() {
    Answers answers = Case.all().getFirst().answers().with("age", "66");
    assertThat(set.next(answers, LocalDate.of(2024, 9, 10)))
        .isInstanceOfSatisfying(
            Step.Told.class,
            told ->
                assertThat(told.verdict())
                    .isInstanceOfSatisfying(
                        Verdict.MayBook.class,
                        may -> {
                          assertThat(may.invited()).isEqualTo("2024-09-23");
                          assertThat(may.invitedTo()).isEqualTo("2024-09-25");
                        }));
  }

  static Map<String, String> sentences() {
    Map<String, String> sentences = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(PlainRules.read(SeasonRules.FILE_2024).get("sentences")))
        .forEach((id, text) -> sentences.put(String.valueOf(id), String.valueOf(text)));
    return sentences;
  }

  private static String text(String sentence) {
    return String.valueOf(sentences().get(sentence));
  }

  private String outcome(Case one) {
    return switch (set.next(one.answers(), one.day())) {
      case Step.Ask ask -> "asks " + ask.question().id();
      case Step.Told told -> told.verdict().outcome().id();
    };
  }
}
