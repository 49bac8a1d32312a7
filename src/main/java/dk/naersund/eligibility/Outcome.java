package dk.naersund.eligibility;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a person, and on what it rests.
 *
 * @param id stable id, unique in its rules: {@code home-visit}
 * @param kind the kind of verdict that it leads to
 * @param title the answer in a few words
 * @param text what to do, in plain sentences
 * @param quotes the sentences of the source, in Danish; at least one
 * @param changes what would change it; at least one
 * @param contacts how to go on; at least one of them is a phone
 * @param mode id of the mode of travel by which a way is worth showing; null for any
 * @param places which places of the registry whoever gets it is shown
 * @param from its first day, for all who get it; null for none, or where it is a birthday
 * @param to its last day, included; null for none
 * @param birthday the age whose birthday is its first day; null for none
 */
public record Outcome(
    String id,
    Kind kind,
    LocalText title,
    LocalText text,
    List<Quote> quotes,
    List<Change> changes,
    List<Contact> contacts,
    @Nullable String mode,
    Places places,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer birthday) {
  /** The kinds of verdict. */
  public enum Kind {
    MAY_BOOK,
    HOME_VISIT,
    VISIT_WHERE_YOU_LIVE,
    CALL,
    NOT_NOW_BUT,
    NOT_FOR_YOU;

    /** Whether somebody who is told so may have a place to go to. */
    public boolean isAtPlaces() {
      return this == MAY_BOOK || this == CALL || this == NOT_FOR_YOU;
    }
  }

  /**
   * Which places somebody is shown, by the ages that the registry gives for a service there. From
   * which age on people come without another ground is what rules decide; so a span is given only
   * where the vaccine itself is another, as for small children.
   *
   * @param any false for none at all
   * @param minAge youngest age that the service must be for, in years; null for no bound
   * @param maxAge oldest such age; null for no bound
   */
  public record Places(boolean any, @Nullable Integer minAge, @Nullable Integer maxAge) {
    /** Whoever is told so has no place to go to. */
    public static final Places NONE = new Places(false, null, null);

    /** All of them. */
    public static final Places ALL = new Places(true, null, null);

    /** Whether a service for these ages, null for no bound, is among them. */
    public boolean meets(@Nullable Integer min, @Nullable Integer max) {
      return any
          && (minAge == null || max == null || minAge <= max)
          && (maxAge == null || min == null || min <= maxAge);
    }

    /** Whether it names ages. */
    public boolean isSpan() {
      return minAge != null || maxAge != null;
    }
  }

  public Outcome {
    quotes = List.copyOf(quotes);
    changes = List.copyOf(changes);
    contacts = List.copyOf(contacts);
    if (kind == Kind.NOT_NOW_BUT && from == null && birthday == null) {
      throw new IllegalArgumentException("\"not-now-but\" needs \"from\" or \"birthday\"");
    }
    if (birthday != null && (kind != Kind.NOT_NOW_BUT || from != null || to != null)) {
      throw new IllegalArgumentException(
          "\"birthday\" belongs to \"not-now-but\", without \"from\" and \"to\"");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("\"to\" is before \"from\"");
    }
    if (places.any() && !kind.isAtPlaces() || !places.any() && kind == Kind.MAY_BOOK) {
      throw new IllegalArgumentException(
          "\"places\" does not fit: they belong to whoever goes to one, and \"may-book\" has some");
    }
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("the field \"quotes\" is empty");
    }
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("the field \"changes\" is empty");
    }
    if (contacts.stream().noneMatch(contact -> contact.number() != null)) {
      throw new IllegalArgumentException("the field \"contacts\" names no phone");
    }
  }

  /**
   * A sentence of the source.
   *
   * @param text its Danish words, as they stand there
   * @param source where they stand
   */
  public record Quote(String text, RuleSet.Source source) {}

  /**
   * Something that would change the outcome.
   *
   * @param by id of the question, or {@code day}
   * @param text in a sentence
   */
  public record Change(String by, LocalText text) {}

  /**
   * A way to go on.
   *
   * @param id its name in the file
   * @param name what it is for
   * @param number a phone number in international form; null when it is none
   * @param hours when somebody answers, in the OSM grammar; null for always, or where nobody said
   * @param url a page; null when it is none
   */
  public record Contact(
      String id,
      LocalText name,
      @Nullable String number,
      @Nullable String hours,
      @Nullable String url) {
    public Contact {
      if ((number == null) == (url == null)) {
        throw new IllegalArgumentException("it needs either \"number\" or \"url\"");
      }
    }
  }
}
