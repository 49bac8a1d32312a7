package dk.naersund.registry;

import dk.naersund.registry.internal.RegistryTexts;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong in one place of a registry.
 *
 * @param path where, as in {@code registry.json}: {@code sites[soehuset].phone.number}; the members
 *     of a list are named by their id where they have one; empty for the whole
 * @param code what is wrong
 * @param arguments what the code's sentence is about: numbers, texts, and {@link LocalText}s
 */
public record FieldProblem(String path, Code code, List<Object> arguments) {
  public FieldProblem {
    arguments = List.copyOf(arguments);
  }

  /** A problem. */
  public static FieldProblem of(String path, Code code, Object... arguments) {
    return new FieldProblem(path, code, List.of(arguments));
  }

  /** The same somewhere else. */
  public FieldProblem at(String other) {
    return new FieldProblem(other, code, arguments);
  }

  /** What is wrong and what to do, whole sentences. */
  public LocalText text() {
    return RegistryTexts.TEXTS.all("registry.problem." + code.id(), arguments.toArray());
  }

  /** Where and what, in English, for those who read a start's messages. */
  @Override
  public String toString() {
    return (path.isEmpty() ? "the file" : path) + ": " + text().in(Texts.ENGLISH);
  }

  /** All that can be wrong; programs know each by its {@link #id}, which does not change. */
  public enum Code {
    OBJECT_EXPECTED,
    LIST_EXPECTED,
    TEXT_EXPECTED,
    LOCAL_TEXT_EXPECTED,
    INTEGER_EXPECTED,
    FLAG_EXPECTED,
    DEGREES_EXPECTED,
    MISSING,
    MISSING_LOCAL_TEXT,
    MISSING_DAY,
    UNKNOWN_FIELD,
    UNKNOWN_CHOICE,
    UNKNOWN_FORMAT,
    NOT_A_DAY,
    NOT_AN_ID,
    NOT_A_KOMMUNEKODE,
    NOT_A_REGIONSKODE,
    NOT_A_CVR_NUMBER,
    NOT_A_SOR_ID,
    NOT_A_YDERNUMMER,
    NOT_A_LANGUAGE,
    NOT_AN_ADDRESS,
    NOT_A_PHONE_NUMBER,
    NOT_A_CHECK_SUM,
    NOT_HOURS,
    NO_SUCH_ORGANISATION,
    NO_SUCH_REGION,
    NO_SUCH_SERVICE_KIND,
    NO_SUCH_SEASON,
    NO_SUCH_SERVICE,
    NO_SUCH_SITE,
    NO_SUCH_ENTRANCE,
    NO_SUCH_AGE,
    ENDS_BEFORE_IT_BEGINS,
    ID_TWICE,
    TWICE,
    TAKEN,
    STILL_NAMED,
    EDITED_TWICE,
    NOT_THERE,
    ANOTHER_ID,
    ONLY_MUNICIPALITIES,
    OWN_SUCCESSOR,
    CODE_TAKEN,
    IN_ANOTHER_REGION,
    AGES_OVERLAP,
    TAKES_NO_PART,
    NO_KINDS,
    NO_MUNICIPALITIES,
    SAID_BY_ANOTHER,
    ID_OF_BEFORE,
    ALIAS_IS_AN_ID,
    NO_LOCATION,
    NO_ENTRANCE,
    OWN_HOUSE,
    TWO_PLACES,
    TWO_OFFERS,
    VISIT_ON_MANY_DAYS,
    FACT_WITHOUT_SOURCE,
    PHOTO_WITHOUT_ENGLISH;

    /** In small letters with hyphens: {@code not-a-day}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
