package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken file is refused with the place in it, an example where one helps, and what to write. */
class RulesFileTest {
  private static final String GOOD =
      """
      id: stik
      service: vaccination
      name: {da: Stik}
      from: 2026-09-01
      to: 2026-12-31
      source: {document: {da: Plan}, date: 2026-08-01}
      sentences: {first: "Fra 65 år."}
      contacts: [{id: phone, name: {da: Linjen}, number: "+45 99 95 18 00"}]
      questions:
        - {id: age, kind: age, ask: {da: "Alder?"}, born: {ask: {da: "Født?"}}}
        - {id: ill, kind: yes-no, ask: {da: "Syg?"}}
      tables:
        - id: target
          hits: unique
          rows:
            - {when: {age: "65+"}, then: in, because: [first]}
            - {when: {age: ["-64", unknown], ill: "yes"}, then: in, because: [first]}
            - {when: {age: ["-64", unknown], ill: ["no", unknown]}, then: out}
        - id: answer
          hits: first
          rows:
            - {when: {target: in, day: "2026-10-01.."}, then: book}
            - {then: ring}
      outcomes:
        - {id: book, kind: may-book, title: {da: Ja}, text: {da: Kom.}, quotes: [first], changes: [{by: age, text: {da: Alder.}}], contacts: [phone]}
        - {id: ring, kind: call, title: {da: Ring}, text: {da: Ring.}, quotes: [first], changes: [{by: ill, text: {da: Syg.}}], contacts: [phone]}
      """;

  @TempDir Path region;
  private Path file;

  @BeforeEach
  void folder() throws IOException {
    file = Files.createDirectory(region.resolve("rules")).resolve("stik.yaml");
  }

  @Test
  void aRegionWithoutRulesHasNone() throws IOException {
    Files.writeString(file.resolveSibling("promises.yaml"), "promises: []");
    assertThat(read().sets()).isEmpty();
    assertThat(read().find("vaccination", LocalDate.of(2026, 10, 1))).isEmpty();
  }

  @Test
  void aGoodFileAnswersFromItsFirstToItsLastDay() throws IOException {
    Files.writeString(file, GOOD);
    Rules rules = read();
    assertThat(rules.find("vaccination", LocalDate.of(2026, 8, 31))).isEmpty();
    assertThat(rules.find("vaccination", LocalDate.of(2026, 9, 1))).isPresent();
    assertThat(rules.find("vaccination", LocalDate.of(2026, 12, 31))).isPresent();
    assertThat(rules.find("vaccination", LocalDate.of(2027, 1, 1))).isEmpty();
    assertThat(rules.find("sygeplejeklinik", LocalDate.of(2026, 9, 1))).isEmpty();
    RuleSet set = rules.sets().getFirst();
    assertThatThrownBy(() -> set.next(Answers.NONE, LocalDate.of(2027, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> set.next(Answers.NONE.with("nix", "yes"), set.from()))
        .isInstanceOfSatisfying(
            BadAnswer.class, bad -> assertThat(bad.known()).containsExactly("age", "ill"));
  }

  @Test
  void twoFilesForTheSameServiceDoNotOverlap() throws IOException {
    Files.writeString(file, GOOD);
    Path other = file.resolveSibling("vaccine.yaml");
    Files.writeString(other, GOOD.replace("id: stik", "id: other"));
    assertThatThrownBy(this::read)
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("vaccine.yaml")
        .hasMessageContaining("the rules stik answer on the same days");
    Files.writeString(
        other,
        GOOD.replace("id: stik", "id: other")
            .replace("2026-09-01", "2027-01-01")
            .replace("to: 2026-12-31", "to: 2027-12-31")
            .replace("2026-10-01..", "2027-10-01.."));
    assertThat(read().sets()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: stik            | id: Stik                  | "id" is "Stik"; write small letters
          service: vaccination | season: x               | the field "service" is missing
          to: 2026-12-31      | to: 2026-08-01            | "to" is before "from"
          sentences:          | sentence:                 | sentence: Unrecognized property "sentence"
          id: age, kind: age  | id: [age                  | questions, number 1, id: Cannot
          kind: yes-no        | kind: maybe               | question ill: the field "kind" is "maybe"; known are yes-no, choice, age
          kind: yes-no        | kind: choice              | question ill: "options" belongs to each "choice"
          id: ill             | id: age                   | question age: another has the same "id"
          id: ill             | id: day                   | no question has the id "day"
          hits: unique        | hits: any                 | table target: the field "hits" is "any"; known are first, unique
          "65+"               | "65 and more"             | table target: row 1: the field "when.age" is "65 and more"; write an age in quotes
          ill: "yes"          | ill: perhaps              | row 2: the field "when.ill" is "perhaps"; write one of yes, no, unknown
          target: in,         | target: inn,              | table answer: row 1: the field "when.target" is "inn"; write one of in, out
          target: in,         | goal: in,                 | the field "when" names "goal"; it may name day, a question or a table that stands before
          "2026-10-01.."      | "2026-10-01"              | the field "when.day" is "2026-10-01"; write a span of days
          "2026-10-01.."      | "2026-10-32.."            | a span of days that there are
          then: ring          | then: rings               | row 2: the field "then" is "rings"; known outcomes are book, ring
          because: [first]}   | because: [second]}        | the field "because" names "second"; known are first
          ["-64", unknown], ill: ["no", unknown] | "-64", ill: ["no", unknown] | table "target" has no row for {day: 2026-09-01, age: unknown, ill: no}
          ill: "yes"          | ill: ["yes", "no"]        | rows 2 and 3 both hold for {day: 2026-09-01, age: born on
          - {then: ring}      | - {when: {target: out}, then: ring} | table "answer" has no row for
          day: "2026-10-01.." | day: "2027-10-01.."       | table answer: row 1 never decides
          then: book}         | then: ring}               | nobody ever gets the outcome book
          quotes: [first], changes: [{by: age | quotes: [], changes: [{by: age | outcome book: the field "quotes" is empty
          by: age             | by: weather               | the field "changes.by" is "weather"; write day or a question's id
          number: "+45 99 95 18 00" | url: "https://x.invalid" | the field "contacts" names no phone
          kind: may-book      | kind: not-now-but         | "not-now-but" needs "from" or "birthday"
          """)
  void whatIsWrongIsNamed(String good, String bad, String message) throws IOException {
    assertThat(GOOD).contains(good);
    Files.writeString(file, GOOD.replace(good, bad));
    assertThatThrownBy(this::read)
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("stik.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void aQuestionThatChangesNothingIsAMistake() throws IOException {
    Files.writeString(
        file,
        GOOD.replace("tables:", "  - {id: tall, kind: yes-no, ask: {da: \"Høj?\"}}\ntables:"));
    assertThatThrownBy(this::read).hasMessageContaining("the question tall is never asked");
  }

  private Rules read() {
    return Rules.read(region, SeasonRules.TEXTS);
  }
}
