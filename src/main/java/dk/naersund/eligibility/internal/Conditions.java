package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Question;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands under {@code when}; what is wrong is an IllegalArgumentException. */
final class Conditions {
  static final String DAY = "day";

  private static final Pattern AGE =
      Pattern.compile("(\\d{1,3})?(-|\\+)?(\\d{1,3})?(?: on (\\d{4}-\\d{2}-\\d{2}))?");

  private final List<Question> questions;
  private final List<Table> before;

  /**
   * @param questions the questions that may be named
   * @param before the tables that may be named: those that stand before
   */
  Conditions(List<Question> questions, List<Table> before) {
    this.questions = questions;
    this.before = before;
  }

  List<Term> read(Map<String, Object> when) {
    List<Term> terms = new ArrayList<>();
    when.forEach((name, value) -> terms.add(term(name, texts(name, value))));
    return terms;
  }

  private static List<String> texts(String name, @Nullable Object value) {
    List<?> values =
        value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the field \"when." + name + "\" is empty");
    }
    return values.stream().map(String::valueOf).toList();
  }

  private Term term(String name, List<String> values) {
    if (name.equals(DAY)) {
      if (values.size() > 1) {
        throw wrong(name, values.toString(), "one span of days, \"2024-10-14..2024-11-24\"");
      }
      return days(values.getFirst());
    }
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i).id().equals(name)) {
        return questions.get(i).kind() == Question.Kind.AGE
            ? aged(i, name, values)
            : new Term.Answered(i, known(name, values, Values.of(questions.get(i))));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).id().equals(name)) {
        List<String> words = before.get(i).words();
        Set<Integer> meant = new HashSet<>();
        known(name, values, words).forEach(word -> meant.add(words.indexOf(word)));
        return new Term.Said(i, meant);
      }
    }
    throw new IllegalArgumentException(
        "the field \"when\" names \"%s\"; it may name day, a question or a table that stands before"
            .formatted(name));
  }

  private static Set<String> known(String name, List<String> values, List<String> known) {
    for (String value : values) {
      if (!known.contains(value)) {
        throw wrong(name, value, "one of " + String.join(", ", known));
      }
    }
    return new HashSet<>(values);
  }

  private static Term days(String text) {
    String[] ends = text.split("\\.\\.", -1);
    try {
      if (ends.length == 2) {
        LocalDate from = ends[0].isEmpty() ? null : LocalDate.parse(ends[0]);
        LocalDate to = ends[1].isEmpty() ? null : LocalDate.parse(ends[1]);
        if ((from != null || to != null) && (from == null || to == null || !to.isBefore(from))) {
          return new Term.Days(from, to);
        }
      }
    } catch (DateTimeParseException e) {
      throw wrong(DAY, text, "a span of days that there are, \"2024-10-14..2024-11-24\"");
    }
    throw wrong(DAY, text, "a span of days, \"2024-10-14..2024-11-24\"; an end may be left out");
  }

  private static Term aged(int question, String name, List<String> values) {
    List<Term.Span> spans = new ArrayList<>();
    boolean unknown = false;
    for (String value : values) {
      if (value.equals(Question.UNKNOWN)) {
        unknown = true;
      } else {
        spans.add(span(name, value));
      }
    }
    return new Term.Aged(question, spans, unknown);
  }

  /** {@code 65+}, {@code 75-84}, {@code -64}, {@code 85}, each with or without a day. */
  private static Term.Span span(String name, String text) {
    Matcher matcher = AGE.matcher(text);
    if (!matcher.matches()) {
      throw wrongAge(name, text);
    }
    Integer first = number(matcher.group(1));
    String sign = matcher.group(2);
    Integer second = number(matcher.group(3));
    LocalDate on = matcher.group(4) == null ? null : LocalDate.parse(matcher.group(4));
    if (sign == null && first != null && second == null) {
      return new Term.Span(first, first, on);
    }
    if ("+".equals(sign) && first != null && second == null) {
      return new Term.Span(first, null, on);
    }
    if ("-".equals(sign) && second != null && (first == null || first <= second)) {
      return new Term.Span(first, second, on);
    }
    throw wrongAge(name, text);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static IllegalArgumentException wrongAge(String name, String text) {
    return wrong(
        name, text, "an age in quotes: \"85\", \"65+\", \"75-84\", \"-64\", \"65+ on 2026-12-18\"");
  }

  private static IllegalArgumentException wrong(String name, String text, String right) {
    return new IllegalArgumentException(
        "the field \"when.%s\" is \"%s\"; write %s".formatted(name, text, right));
  }
}
