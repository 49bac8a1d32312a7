package dk.naersund.pages.internal.told;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import java.util.Objects;

/** What an outcome rests on and whom to ask, in words. */
public final class RuleWords {
  private final PageWords words;

  public RuleWords(PageWords words) {
    this.words = words;
  }

  /** The text for a key of {@code texts/eligibility_*.properties}, without its first part. */
  public String get(String key, Object... arguments) {
    return words.texts().get(words.locale(), "eligibility." + key, arguments);
  }

  /** Where the sentences stand, and whether there is such a document. */
  public String source(RuleSet set) {
    RuleSet.Source source = set.source();
    String section = words.inOrNull(source.section());
    String where = words.in(source.document()) + (section == null ? "" : ", " + section);
    String text = get("page.source", where, words.fullDate(source.date()));
    return source.invented() ? text + " " + get("page.invented") : text;
  }

  /** Whom to ring. */
  public List<PhoneView> phones(Outcome outcome) {
    return outcome.contacts().stream()
        .filter(contact -> contact.number() != null)
        .map(
            contact ->
                words.phone(
                    words.in(contact.name()),
                    Objects.requireNonNull(contact.number()),
                    contact.hours()))
        .toList();
  }

  /** Where else to go on. */
  public List<Link> links(Outcome outcome) {
    return outcome.contacts().stream()
        .filter(contact -> contact.url() != null)
        .map(contact -> new Link(words.in(contact.name()), Objects.requireNonNull(contact.url())))
        .toList();
  }
}
