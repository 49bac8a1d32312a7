package dk.naersund.eligibility.internal;

import static dk.naersund.platform.FileFields.constant;
import static dk.naersund.platform.FileFields.required;

import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.Question.Kind;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the questions of a file. */
final class QuestionReader {
  private final List<Question.Option> yesAndNo;
  private final Map<String, Set<String>> forAnother = new HashMap<>();
  private @Nullable Question born;

  QuestionReader(Texts texts) {
    LocalText yes = texts.all("eligibility.answer.yes");
    LocalText no = texts.all("eligibility.answer.no");
    yesAndNo = List.of(new Question.Option("yes", yes, yes), new Question.Option("no", no, no));
  }

  Asked read(List<RuleEntries.QuestionEntry> entries) {
    Map<String, Question> questions =
        RuleReader.each("question", entries, RuleEntries.QuestionEntry::id, this::question);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("the field \"questions\" is empty");
    }
    return new Asked(List.copyOf(questions.values()), born, forAnother);
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
    LocalText askOther = entry.askOther() == null ? ask : entry.askOther();
    if (entry.born() != null) {
      if (born != null) {
        throw new IllegalArgumentException("there is one \"age\" at most");
      }
      LocalText askBorn = required("born.ask", entry.born().ask());
      LocalText askOtherBorn = entry.born().askOther() == null ? askBorn : entry.born().askOther();
      born = new Question(id, Kind.BORN, askBorn, askOtherBorn, entry.born().hint(), List.of());
    }
    return new Question(id, kind, ask, askOther, entry.hint(), options(id, kind, entry.options()));
  }

  private List<Question.Option> options(
      String question, Kind kind, @Nullable List<RuleEntries.OptionEntry> entries) {
    if (kind == Kind.YES_NO) {
      return yesAndNo;
    }
    if (entries == null) {
      return List.of();
    }
    Set<String> others = new HashSet<>();
    Map<String, Question.Option> options =
        RuleReader.each(
            "option",
            entries,
            RuleEntries.OptionEntry::id,
            entry -> {
              String id = RuleReader.id(entry.id());
              if (id.equals(Question.UNKNOWN)) {
                throw new IllegalArgumentException("\"unknown\" can be answered to each question");
              }
              if (Boolean.TRUE.equals(entry.forAnother())) {
                others.add(id);
              }
              LocalText text = required("text", entry.text());
              return new Question.Option(
                  id, text, entry.textOther() == null ? text : entry.textOther());
            });
    if (!others.isEmpty()) {
      forAnother.put(question, Set.copyOf(others));
    }
    return List.copyOf(options.values());
  }
}
