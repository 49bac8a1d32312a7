package dk.naersund.eligibility;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules for one kind of service, in one season or always: questions, decision tables and
 * outcomes. Immutable, and checked when it was read: for every day and all answers there is exactly
 * one outcome.
 */
public interface RuleSet {
  /** Stable id: {@code vaccination-2024}. */
  String id();

  /** Id of the service kind. */
  String service();

  /** Id of the season in the registry; null for none. */
  @Nullable String season();

  /** What people call it: "Vaccination efteråret 2024". */
  LocalText name();

  /** The document that the sentences stand in. */
  Source source();

  /** The first day on which these rules answer. */
  LocalDate from();

  /** The last day on which these rules answer, included. */
  LocalDate to();

  /** Whether these rules answer on the day. */
  default boolean answersOn(LocalDate day) {
    return !day.isBefore(from()) && !day.isAfter(to());
  }

  /** All questions, in the order in which they are asked. */
  List<Question> questions();

  /** The question with this id. */
  default Optional<Question> findQuestion(String id) {
    return questions().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** How the age is asked for when the years leave it open; its id is that of the age. */
  Optional<Question> findBorn();

  /** All outcomes, in the order of the file. */
  List<Outcome> outcomes();

  /** Every rule, with the sentence that it rests on. */
  List<Rule> rules();

  /**
   * The next question, as long as one can still change the outcome, else the outcome. Takes some
   * microseconds once it has been asked for that day; reads no clock.
   *
   * @param answers what was answered so far, in any order
   * @param day the day asked about, Danish date
   * @throws BadAnswer when a question has no such answer, or there is no such question
   * @throws IllegalArgumentException when these rules do not answer on that day
   */
  Step next(Answers answers, LocalDate day);

  /**
   * What these answers leave open. As fast as {@link #next}.
   *
   * @throws BadAnswer as {@link #next}
   * @throws IllegalArgumentException when these rules do not answer on that day
   */
  Outlook outlook(Answers answers, LocalDate day);

  /**
   * The same decision as a graph, so that a browser can decide by itself and no answer leaves it.
   *
   * @throws IllegalArgumentException when these rules do not answer on that day
   */
  Decision decision(LocalDate day);

  /**
   * What is known of an outcome before all has been asked.
   *
   * @param step what comes next
   * @param open the questions that can still change the outcome, in the order in which they are
   *     asked; empty when there is an outcome
   * @param possible the outcomes that are still possible, in the order of the file; one when there
   *     is an outcome
   */
  record Outlook(Step step, List<Question> open, List<Outcome> possible) {
    public Outlook {
      open = List.copyOf(open);
      possible = List.copyOf(possible);
    }
  }

  /**
   * Where a sentence stands.
   *
   * @param document title, in people's words
   * @param section where in it; null where it has no parts
   * @param date the document's date
   * @param url where to read it; null for no page
   * @param invented whether there is no such document
   */
  record Source(
      LocalText document,
      @Nullable LocalText section,
      LocalDate date,
      @Nullable String url,
      boolean invented) {}

  /**
   * A row of a decision table.
   *
   * @param table id of its table
   * @param number from 1
   * @param then what follows: an outcome's id, or a word for other tables
   * @param sentences ids and words of the sentences that it rests on; empty for what follows from
   *     saying nothing: then one rings
   */
  record Rule(String table, int number, String then, List<Sentence> sentences) {
    public Rule {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence of the source.
   *
   * @param id its name in the file
   * @param text its Danish words, as they stand there
   */
  record Sentence(String id, String text) {}
}
