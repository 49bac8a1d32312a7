package dk.naersund.eligibility.internal;

import static dk.naersund.platform.FileFields.constant;
import static dk.naersund.platform.FileFields.required;

import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.Question.Kind;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the questions of a file. */
final class QuestionReader {
  private final List<Question.Option> yesAndNo;
  private @Nullable Question born;

  QuestionReader(Texts texts) {
    LocalText yes = texts.all("eligibility.answer.yes");
    LocalText no = texts.all("eligibility.answer.no");
    yesAndNo =
        List.of(
            new Question.Option("yes", yes, false, null),
            new Question.Option("no", no, false, null));
  }

  Asked read(List<RuleEntries.QuestionEntry> entries) {
    Map<String, Question> questions =
        RuleReader.each("question", entries, RuleEntries.QuestionEntry::id, this::question);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("the field \"questions\" is empty");
    }
    return new Asked(List.copyOf(questions.values()), born);
  }

  private Question question(RuleEntries.QuestionEntry entry) {
    String id = RuleReader.id(entry.id());
    Kind kind = constant(Kind.class, "kind", required("kind", entry.kind()));
    if (id.equals(Conditions.DAY) || kind == Kind.BORN) {
      throw new IllegalArgumentException("no question has the id \"day\" or the kind \"born\"");
    }
    if ((kind == Kind.CHOICE) != (entry.options() != null)) {
      throw new IllegalArgumentException("\"options\" belongs to each \"choice\" and to no other");
    }
    if ((kind == Kind.AGE) != (entry.born() != null)) {
      throw new IllegalArgumentException("\"born\" belongs to each \"age\" and to no other");
    }
    LocalText ask = required("ask", entry.ask());
    if (entry.born() != null) {
      if (born != null) {
        throw new IllegalArgumentException("there is one \"age\" at most");
      }
      LocalText askBorn = required("born.ask", entry.born().ask());
      LocalText about = entry.about() == null ? ask : entry.about();
      born = new Question(id, Kind.BORN, about, askBorn, entry.born().hint(), List.of());
    }
    LocalText about = entry.about() == null ? ask : entry.about();
    return new Question(id, kind, about, ask, entry.hint(), options(kind, entry.options()));
  }

  private List<Question.Option> options(
      Kind kind, @Nullable List<RuleEntries.OptionEntry> entries) {
    if (kind == Kind.YES_NO) {
      return yesAndNo;
    }
    return entries == null
        ? List.of()
        : List.copyOf(
            RuleReader.each("option", entries, RuleEntries.OptionEntry::id, QuestionReader::option)
                .values());
  }

  private static Question.Option option(RuleEntries.OptionEntry entry) {
    String id = RuleReader.id(entry.id());
    if (id.equals(Question.UNKNOWN)) {
      throw new IllegalArgumentException("\"unknown\" can be answered to each question");
    }
    return new Question.Option(
        id,
        required("text", entry.text()),
        Boolean.TRUE.equals(entry.forAnother()),
        entry.kommunekode());
  }
}
