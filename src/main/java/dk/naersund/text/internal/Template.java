package dk.naersund.text.internal;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for arguments, taken apart once and filled in by many threads at a time. Says
 * what {@link MessageFormat} says, which reads its pattern anew or locks; what is rare is left to
 * it.
 */
final class Template {
  private static final Pattern MARK = Pattern.compile("\u0001(\\d+)\u0002");

  /** From here on numbers are grouped: 1.000. */
  private static final long GROUPED = 1000;

  /**
   * Words, and the argument that follows them.
   *
   * @param argument its index; −1 after the last words
   * @param choice how a number is put into words; null to put it in as it is
   */
  private record Part(String words, int argument, @Nullable ChoiceFormat choice) {}

  private final String pattern;
  private final Locale locale;
  private final List<Part> parts;

  /**
   * @throws IllegalArgumentException when the pattern is not one of {@link MessageFormat}
   */
  Template(String pattern, Locale locale) {
    this.pattern = pattern;
    this.locale = locale;
    parts = parts(new MessageFormat(pattern, locale));
  }

  /** The parts in order; none when there is a format other than a plain choice. */
  private static List<Part> parts(MessageFormat format) {
    int arguments = format.getFormatsByArgumentIndex().length;
    Format[] formats = format.getFormats();
    Object[] marks = new Object[arguments];
    for (int i = 0; i < arguments; i++) {
      marks[i] = "\u0001" + i + "\u0002";
    }
    for (int i = 0; i < formats.length; i++) {
      if (formats[i] != null && !isPlainChoice(formats[i])) {
        return List.of();
      }
      format.setFormat(i, null);
    }
    String marked = format.format(marks);
    List<Part> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int end = 0;
    while (mark.find()) {
      String words = marked.substring(end, mark.start());
      ChoiceFormat choice = (ChoiceFormat) formats[parts.size()];
      parts.add(new Part(words, Integer.parseInt(mark.group(1)), choice));
      end = mark.end();
    }
    parts.add(new Part(marked.substring(end), -1, null));
    return List.copyOf(parts);
  }

  private static boolean isPlainChoice(Format format) {
    if (!(format instanceof ChoiceFormat choice)) {
      return false;
    }
    for (Object words : choice.getFormats()) {
      if (words.toString().indexOf('{') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The text with the arguments put in. */
  String fill(Object... arguments) {
    if (parts.isEmpty()) {
      return new MessageFormat(pattern, locale).format(arguments);
    }
    StringBuilder text = new StringBuilder(2 * pattern.length());
    for (Part part : parts) {
      text.append(part.words);
      if (part.argument >= arguments.length) {
        text.append('{').append(part.argument).append('}');
      } else if (part.argument >= 0) {
        append(text, part.choice, arguments[part.argument]);
      }
    }
    return text.toString();
  }

  private void append(
      StringBuilder text, @Nullable ChoiceFormat choice, @Nullable Object argument) {
    if (choice != null && argument instanceof Number number) {
      text.append(choose(choice, number.doubleValue()));
    } else if (argument instanceof String words) {
      text.append(words);
    } else if ((argument instanceof Integer || argument instanceof Long)
        && Math.abs(((Number) argument).longValue()) < GROUPED) {
      text.append(argument);
    } else {
      text.append(new MessageFormat("{0}", locale).format(new Object[] {argument}));
    }
  }

  /** The words of the last limit that is not above the number, else the first ones. */
  private static Object choose(ChoiceFormat choice, double number) {
    double[] limits = choice.getLimits();
    int chosen = 0;
    while (chosen + 1 < limits.length && number >= limits[chosen + 1]) {
      chosen++;
    }
    return choice.getFormats()[chosen];
  }
}
