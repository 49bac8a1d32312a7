package dk.naersund.eligibility.internal;

import static dk.naersund.platform.FileFields.constant;
import static dk.naersund.platform.FileFields.required;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Outcome.Contact;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rules of a file; what is wrong is an IllegalArgumentException that names the place. */
final class RuleReader {
  private static final Pattern AGES = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

  private final QuestionReader questions;

  RuleReader(Texts texts) {
    questions = new QuestionReader(texts);
  }

  RuleSet read(RuleEntries file) {
    RuleSet.Source source = source(required("source", file.source()));
    Map<String, String> sentences = required("sentences", file.sentences());
    Asked asked = questions.read(required("questions", file.questions()));
    Map<String, Contact> contacts =
        each(
            "contact",
            required("contacts", file.contacts()),
            RuleEntries.ContactEntry::id,
            this::contact);
    Map<String, Outcome> outcomes =
        each(
            "outcome",
            required("outcomes", file.outcomes()),
            RuleEntries.OutcomeEntry::id,
            entry -> outcome(entry, sentences, source, asked, contacts));
    List<Table> tables = new ArrayList<>();
    List<RuleEntries.TableEntry> entries = required("tables", file.tables());
    for (RuleEntries.TableEntry entry : entries) {
      boolean last = tables.size() == entries.size() - 1;
      tables.add(
          new TableReader(asked.questions(), tables, sentences)
              .read(entry, last ? List.copyOf(outcomes.keySet()) : null));
    }
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("the field \"tables\" is empty");
    }
    return new RuledSet(
        new RuledSet.Head(
            id(file.id()),
            required("service", file.service()),
            file.season(),
            required("name", file.name()),
            source,
            required("from", file.from()),
            required("to", file.to())),
        asked,
        tables,
        List.copyOf(outcomes.values()),
        sentences);
  }

  private static RuleSet.Source source(RuleEntries.SourceEntry source) {
    return new RuleSet.Source(
        required("source.document", source.document()),
        source.section(),
        required("source.date", source.date()),
        source.url(),
        Boolean.TRUE.equals(source.invented()));
  }

  private Contact contact(RuleEntries.ContactEntry contact) {
    return new Contact(
        id(contact.id()),
        required("name", contact.name()),
        contact.number(),
        contact.hours(),
        contact.url());
  }

  private static Outcome outcome(
      RuleEntries.OutcomeEntry entry,
      Map<String, String> sentences,
      RuleSet.Source source,
      Asked asked,
      Map<String, Contact> contacts) {
    Outcome.Kind kind = constant(Outcome.Kind.class, "kind", required("kind", entry.kind()));
    return new Outcome(
        id(entry.id()),
        kind,
        required("title", entry.title()),
        required("text", entry.text()),
        required("quotes", entry.quotes()).stream()
            .map(id -> new Outcome.Quote(known("quotes", id, sentences), source))
            .toList(),
        required("changes", entry.changes()).stream().map(change -> change(change, asked)).toList(),
        required("contacts", entry.contacts()).stream()
            .map(id -> known("contacts", id, contacts))
            .toList(),
        entry.mode(),
        places(kind, entry.places()),
        entry.from(),
        entry.to(),
        entry.birthday());
  }

  /** {@code none}, a span as {@code 2-6}, or nothing: then as the kind of outcome has it. */
  private static Outcome.Places places(Outcome.Kind kind, @Nullable String written) {
    if (written == null) {
      return kind.isAtPlaces() ? Outcome.Places.ALL : Outcome.Places.NONE;
    }
    if (written.equals("none")) {
      return Outcome.Places.NONE;
    }
    Matcher span = AGES.matcher(written);
    if (!span.matches()) {
      throw new IllegalArgumentException(
          "\"places\" is \"" + written + "\"; write none, or ages as 2-6");
    }
    return new Outcome.Places(true, Integer.valueOf(span.group(1)), Integer.valueOf(span.group(2)));
  }

  private static Outcome.Change change(RuleEntries.ChangeEntry change, Asked asked) {
    String by = required("changes.by", change.by());
    if (!by.equals(Conditions.DAY)
        && asked.questions().stream().noneMatch(question -> question.id().equals(by))) {
      throw new IllegalArgumentException(
          "the field \"changes.by\" is \"" + by + "\"; write day or a question's id");
    }
    return new Outcome.Change(by, required("changes.text", change.text()));
  }

  static <T> T known(String field, String id, Map<String, T> known) {
    T found = known.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "the field \"%s\" names \"%s\"; known are %s"
              .formatted(field, id, String.join(", ", known.keySet())));
    }
    return found;
  }

  static String id(@Nullable String id) {
    String given = required("id", id);
    if (!given.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "\"id\" is \"" + given + "\"; write small letters a to z, digits and single hyphens");
    }
    return given;
  }

  /** Reads entries of one kind; what is wrong with one is said with its id. */
  static <E, T> Map<String, T> each(
      String what, List<E> entries, Function<E, @Nullable String> id, Function<E, T> read) {
    Map<String, T> all = new LinkedHashMap<>();
    for (E entry : entries) {
      String given = id.apply(entry);
      String which = what + " " + (given == null ? "number " + (all.size() + 1) : given);
      try {
        if (all.put(id(given), read.apply(entry)) != null) {
          throw new IllegalArgumentException("another has the same \"id\"");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(which + ": " + e.getMessage(), e);
      }
    }
    return all;
  }
}
