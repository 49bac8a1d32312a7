package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions are asked only while they can change the outcome: whatever was answered so far, in any
 * order, all completions are looked at by the oracle.
 */
class InterviewTest {
  private static final int DRAWS = 1000;
  private static final long MOST = 2500;
  private static final long SEED = 85;

  @ParameterizedTest
  @ValueSource(strings = {"2024", "island"})
  void aQuestionIsAskedExactlyWhileItCanChangeTheOutcome(String which) {
    boolean island = which.equals("island");
    RuleSet set = island ? SeasonRules.island() : SeasonRules.season2024();
    Path file = island ? SeasonRules.FILE_ISLAND : SeasonRules.FILE_2024;
    Random random = new Random(SEED);
    List<PlainRules> days = onInterestingDays(file);
    int told = 0;
    long looked = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      PlainRules plain = days.get(random.nextInt(days.size()));
      LocalDate day = plain.day;
      int[] some = some(plain, random);
      looked += plain.count(some);
      Answers answers = plain.answers(some);
      switch (set.next(answers, day)) {
        case Step.Told(Verdict verdict, boolean another) -> {
          told++;
          Set<String> possible = outcomes(plain, some);
          assertThat(possible)
              .as("%s on %s, seed %d", answers.byQuestion(), day, SEED)
              .containsExactly(verdict.outcome().id());
        }
        case Step.Ask(Question question, boolean another) -> {
          int asked = plain.questions.indexOf(question.id());
          assertThat(some[asked]).isEqualTo(-1);
          assertThat(matters(plain, some, asked))
              .as("%s asks %s on %s", answers.byQuestion(), question.id(), day)
              .isTrue();
          for (int skipped = 0; skipped < asked; skipped++) {
            assertThat(some[skipped] < 0 && matters(plain, some, skipped))
                .as("%s skips %s", answers.byQuestion(), plain.questions.get(skipped))
                .isFalse();
          }
        }
      }
    }
    System.out.printf(
        "Interview %s: %,d partial sets of answers (%,d told), %,d completions, seed %d%n",
        which, DRAWS, told, looked, SEED);
    assertThat(told).isBetween(DRAWS / 10, DRAWS * 9 / 10);
  }

  /** A person who answers what they are asked: what they were not asked makes no difference. */
  @ParameterizedTest
  @ValueSource(strings = {"2024", "island"})
  void whatWasSkippedMakesNoDifference(String which) {
    boolean island = which.equals("island");
    RuleSet set = island ? SeasonRules.island() : SeasonRules.season2024();
    Path file = island ? SeasonRules.FILE_ISLAND : SeasonRules.FILE_2024;
    Random random = new Random(SEED);
    List<PlainRules> days = onInterestingDays(file);
    int most = 0;
    long looked = 0;
    for (int person = 0; person < 400; person++) {
      PlainRules plain = days.get(random.nextInt(days.size()));
      LocalDate day = plain.day;
      int[] said = new int[plain.questions.size()];
      Arrays.fill(said, -1);
      int asked = 0;
      while (set.next(plain.answers(said), day) instanceof Step.Ask(Question question, boolean o)) {
        int index = plain.questions.indexOf(question.id());
        said[index] = random.nextInt(plain.values.get(index).size());
        asked++;
      }
      most = Math.max(most, asked);
      if (plain.count(said) <= 50_000) {
        looked += plain.count(said);
        assertThat(outcomes(plain, said)).as("%s", plain.answers(said).byQuestion()).hasSize(1);
      }
    }
    System.out.printf(
        "Interview %s: 400 persons, at most %d of %d questions, %,d completions, seed %d%n",
        which, most, set.questions().size(), looked, SEED);
  }

  private static List<PlainRules> onInterestingDays(Path file) {
    return PlainRules.interestingDays(file).stream().map(day -> new PlainRules(file, day)).toList();
  }

  /** Some questions answered, so many that the rest can be gone through. */
  private static int[] some(PlainRules plain, Random random) {
    int[] some = plain.values.stream().mapToInt(values -> random.nextInt(values.size())).toArray();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < some.length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int question : order) {
      int before = some[question];
      some[question] = -1;
      if (plain.count(some) > MOST) {
        some[question] = before;
      }
    }
    return some;
  }

  private static Set<String> outcomes(PlainRules plain, int[] some) {
    Set<String> found = new HashSet<>();
    for (int[] answers : plain.completions(some)) {
      found.add(plain.outcome(answers));
    }
    return found;
  }

  /** Whether two answers to this question alone can lead to different outcomes. */
  private static boolean matters(PlainRules plain, int[] some, int question) {
    int[] first = some.clone();
    first[question] = 0;
    for (int[] answers : plain.completions(first)) {
      String outcome = plain.outcome(answers);
      for (int value = 1; value < plain.values.get(question).size(); value++) {
        int[] other = answers.clone();
        other[question] = value;
        if (!plain.outcome(other).equals(outcome)) {
          return true;
        }
      }
    }
    return false;
  }
}
