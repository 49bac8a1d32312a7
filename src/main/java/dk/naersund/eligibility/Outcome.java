package dk.naersund.eligibility;

import dk.naersund.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a person, and on what it rests.
 *
 * @param id stable id, unique in its rules: {@code home-visit}
 * @param kind the kind of verdict that it leads to
 * @param title the answer in a few words
 * @param titleOther the answer about somebody else
 * @param text what to do, in plain sentences
 * @param textOther the same about somebody else
 * @param quotes the sentences of the source, in Danish; at least one
 * @param changes what would change it; at least one
 * @param contacts how to go on; at least one of them is a phone
 */
public record Outcome(
    String id,
    Kind kind,
    LocalText title,
    LocalText titleOther,
    LocalText text,
    LocalText textOther,
    List<Quote> quotes,
    List<Change> changes,
    List<Contact> contacts) {
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

  /** The answer in the right person. */
  public LocalText titled(boolean aboutAnother) {
    return aboutAnother ? titleOther : title;
  }

  /** What to do, in the right person. */
  public LocalText said(boolean aboutAnother) {
    return aboutAnother ? textOther : text;
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
