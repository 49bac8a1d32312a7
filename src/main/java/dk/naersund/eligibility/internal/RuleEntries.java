package dk.naersund.eligibility.internal;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of rules as it is written; what a field means stands in {@code src/docs/region.md}. */
record RuleEntries(
    @Nullable String id,
    @Nullable String service,
    @Nullable String season,
    @Nullable LocalText name,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable SourceEntry source,
    @Nullable Map<String, String> sentences,
    @Nullable List<ContactEntry> contacts,
    @Nullable List<QuestionEntry> questions,
    @Nullable List<TableEntry> tables,
    @Nullable List<OutcomeEntry> outcomes) {
  record SourceEntry(
      @Nullable LocalText document,
      @Nullable LocalText section,
      @Nullable LocalDate date,
      @Nullable String url,
      @Nullable Boolean invented) {}

  record ContactEntry(
      @Nullable String id,
      @Nullable LocalText name,
      @Nullable String number,
      @Nullable String hours,
      @Nullable String url) {}

  record QuestionEntry(
      @Nullable String id,
      @Nullable String kind,
      @Nullable LocalText about,
      @Nullable LocalText ask,
      @Nullable LocalText hint,
      @Nullable List<OptionEntry> options,
      @Nullable BornEntry born) {}

  /** How an age is asked for more closely. */
  record BornEntry(@Nullable LocalText ask, @Nullable LocalText hint) {}

  record OptionEntry(
      @Nullable String id,
      @Nullable LocalText text,
      @Nullable Boolean forAnother,
      @Nullable String kommunekode) {}

  record TableEntry(@Nullable String id, @Nullable String hits, @Nullable List<RowEntry> rows) {}

  /** A condition is a text, a number or a list of them. */
  record RowEntry(
      @Nullable Map<String, Object> when, @Nullable String then, @Nullable List<String> because) {}

  record OutcomeEntry(
      @Nullable String id,
      @Nullable String kind,
      @Nullable LocalText title,
      @Nullable LocalText text,
      @Nullable List<String> quotes,
      @Nullable List<ChangeEntry> changes,
      @Nullable List<String> contacts,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Integer birthday,
      @Nullable String mode,
      @Nullable String places) {}

  record ChangeEntry(@Nullable String by, @Nullable LocalText text) {}
}
