package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * All answers on all interesting days, by the simplest reading of the files there is: no gap, no
 * contradiction, and the program says the same.
 */
class EnumerationTest {
  private static final long SEED = 20241213;

  /**
   * Each of them, and that all of one class get the same: so what the classes leave out of the
   * larger season below changes nothing.
   */
  @Test
  void season2024HasOneOutcomeForAllAnswersOnEveryInterestingDay() {
    RuleSet set = SeasonRules.season2024();
    Set<String> told = new TreeSet<>();
    long count = 0;
    long classes = 0;
    List<LocalDate> days = PlainRules.interestingDays(SeasonRules.FILE_2024);
    for (LocalDate day : days) {
      PlainRules plain = new PlainRules(SeasonRules.FILE_2024, day);
      Graph graph = new Graph(set, plain, day);
      AnswerClasses alike = new AnswerClasses(plain);
      String[] ofClass = new String[(int) alike.count()];
      for (int[] answers : plain.completions(none(plain))) {
        String outcome = plain.outcome(answers);
        int one = alike.index(answers);
        if (ofClass[one] == null) {
          ofClass[one] = outcome;
          told.add(outcome);
          classes++;
        }
        if (!outcome.equals(graph.outcome(answers)) || !outcome.equals(ofClass[one])) {
          assertThat(List.of(graph.outcome(answers), ofClass[one]))
              .as("%s on %s", plain.answers(answers).byQuestion(), day)
              .containsOnly(outcome);
        }
        count++;
      }
      assertThat(ofClass).doesNotContainNull();
    }
    System.out.printf(
        "Season 2024: %,d combinations of answers and days are %,d classes, %d days, %d outcomes%n",
        count, classes, days.size(), told.size());
    assertThat(classes).isLessThan(count);
    assertThat(told).containsExactlyInAnyOrderElementsOf(ids(set)).doesNotContain("nothing");
  }

  /** All of them, by classes: no gap, no contradiction, and the program says the same. */
  @Test
  void theIslandsSeasonHasOneOutcomeForAllAnswersOnEveryInterestingDay() {
    RuleSet set = SeasonRules.island();
    Set<String> told = new TreeSet<>();
    long space = 0;
    long classes = 0;
    List<LocalDate> days = PlainRules.interestingDays(SeasonRules.FILE_ISLAND);
    for (LocalDate day : days) {
      PlainRules plain = new PlainRules(SeasonRules.FILE_ISLAND, day);
      TabledRules tabled = new TabledRules(plain, SeasonRules.FILE_ISLAND);
      assertThat(tabled.faults()).as("on %s", day).isEmpty();
      Graph graph = new Graph(set, plain, day);
      space += plain.count(none(plain));
      classes += graph.compare(tabled, told);
    }
    System.out.printf(
        "Sundø's season: %,d combinations are %,d classes, all gone through, %d days, %d"
            + " outcomes%n",
        space, classes, days.size(), told.size());
    assertThat(told).containsExactlyInAnyOrderElementsOf(ids(set));
  }

  @Test
  void rowsOfATableWithUniqueHitsNeverHoldTogether() {
    for (Path file : List.of(SeasonRules.FILE_2024, SeasonRules.FILE_ISLAND)) {
      LocalDate day = LocalDate.parse(String.valueOf(PlainRules.read(file).get("from")));
      PlainRules plain = new PlainRules(file, day);
      int[] fixed = new int[plain.questions.size()];
      List<String> travel = List.of("out", "driven", "public", "flex", "handicap");
      Arrays.setAll(fixed, i -> travel.contains(plain.questions.get(i)) ? -1 : 0);
      assertThat(plain.count(fixed)).isEqualTo(4 * 3 * 3 * 3 * 3);
      for (int[] answers : plain.completions(fixed)) {
        assertThat(plain.rowsThatHold("travel", answers)).hasSize(1);
      }
    }
  }

  @Test
  void everyOutcomeHasAQuoteAPhoneAndWhatWouldChangeIt() {
    for (RuleSet set : List.of(SeasonRules.season2024(), SeasonRules.island())) {
      for (Outcome outcome : set.outcomes()) {
        assertThat(outcome.quotes()).as(outcome.id()).isNotEmpty();
        assertThat(outcome.changes()).as(outcome.id()).isNotEmpty();
        assertThat(outcome.contacts()).as(outcome.id()).anyMatch(it -> it.number() != null);
        assertThat(outcome.text().byLanguage()).as(outcome.id()).containsKeys("da", "en");
      }
    }
  }

  /** Whoever gets an outcome can get another by the very question that is said to change it. */
  @Test
  void whatIsSaidToChangeAnOutcomeDoesSo() {
    check(SeasonRules.season2024(), SeasonRules.FILE_2024);
    check(SeasonRules.island(), SeasonRules.FILE_ISLAND);
  }

  private static void check(RuleSet set, Path file) {
    Random random = new Random(SEED);
    Set<String> proven = new HashSet<>();
    for (LocalDate day : PlainRules.interestingDays(file)) {
      PlainRules plain = new PlainRules(file, day);
      Graph graph = new Graph(set, plain, day);
      for (int[] answers : graph.oneForEachAnswer()) {
        String outcome = plain.outcome(answers);
        for (int question : graph.asks(answers)) {
          for (int value = 0; value < plain.values.get(question).size(); value++) {
            int[] other = answers.clone();
            for (int free = 0; free < other.length; free++) {
              // What nobody was asked can be anything.
              if (!graph.asks(answers).contains(free)) {
                other[free] = random.nextInt(plain.values.get(free).size());
              }
            }
            other[question] = value;
            if (!plain.outcome(other).equals(outcome)) {
              proven.add(outcome + " by " + plain.questions.get(question));
            }
          }
        }
      }
    }
    Map<String, Set<String>> byDay = new HashMap<>();
    for (LocalDate day : PlainRules.interestingDays(file)) {
      byDay.put(day.toString(), new Graph(set, new PlainRules(file, day), day).outcomes());
    }
    for (Outcome outcome : set.outcomes()) {
      for (Outcome.Change change : outcome.changes()) {
        if (change.by().equals("day")) {
          assertThat(byDay.values())
              .as("%s by day", outcome.id())
              .anyMatch(outcomes -> outcomes.contains(outcome.id()))
              .anyMatch(outcomes -> !outcomes.contains(outcome.id()));
        } else {
          assertThat(proven).contains(outcome.id() + " by " + change.by());
        }
      }
    }
  }

  private static int[] none(PlainRules plain) {
    int[] none = new int[plain.questions.size()];
    Arrays.fill(none, -1);
    return none;
  }

  private static List<String> ids(RuleSet set) {
    return set.outcomes().stream().map(Outcome::id).toList();
  }
}
