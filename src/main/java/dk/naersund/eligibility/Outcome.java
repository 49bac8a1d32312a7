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
    NOT_FOR_YOU
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
