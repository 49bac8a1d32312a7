package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of ten persons in the documentation is what the program says today. */
class RuledPersonsTest {
  private static final Pattern ROW =
      Pattern.compile(
          "\\| \\d+ \\| [^|]* \\| ([0-9-]+) \\| ([^|]*) \\| `([a-z0-9-]+)` \\| ([^|]*) \\|");

  @Test
  void eachIsToldWhatTheTableSays() throws IOException {
    RuleSet set = SeasonRules.island();
    List<MatchResult> rows =
        ROW.matcher(Files.readString(Path.of("src/docs/rules-persons.md"))).results().toList();
    assertThat(rows).hasSize(10);
    for (MatchResult row : rows) {
      Map<String, String> answers = new HashMap<>();
      for (String answer : row.group(2).split(", ")) {
        answers.put(answer.split(" = ")[0], answer.split(" = ")[1]);
      }
      Step step = set.next(new Answers(answers), LocalDate.parse(row.group(1)));
      assertThat(step).as(row.group()).isInstanceOf(Step.Told.class);
      Outcome outcome = ((Step.Told) step).verdict().outcome();
      assertThat(outcome.id()).as(row.group()).isEqualTo(row.group(3));
      assertThat(row.group(4)).isEqualTo(outcome.title().da());
    }
  }
}
