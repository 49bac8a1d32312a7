package dk.naersund.pages.internal.form;

import dk.naersund.pages.internal.form.RowView.Option;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.FieldView;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the fields of a form, and what is wrong with it. */
public final class SmallForm {
  /** The reason, which every change takes. */
  public static final String WHY = "why";

  private static final int LONGEST = 2_000;
  private static final int LONGEST_WHY = 500;

  /** What a form sends beside its fields. */
  private static final Set<String> UNKEPT = Set.of("do", "seen", "_csrf");

  private final Spoken spoken;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();

  private SmallForm(Spoken spoken) {
    this.spoken = spoken;
  }

  /** A form in which nothing stands yet. */
  public static SmallForm empty(Spoken spoken) {
    return new SmallForm(spoken);
  }

  /** What a browser sent. */
  static SmallForm sent(Spoken spoken, MultiValueMap<String, String> form) {
    SmallForm sent = new SmallForm(spoken);
    form.forEach(
        (field, values) -> sent.values.put(field, values.stream().map(SmallForm::plain).toList()));
    return sent;
  }

  /** Browsers end lines in two characters. */
  private static String plain(@Nullable String value) {
    return value == null ? "" : value.strip().replace("\r\n", "\n");
  }

  /** What a draft has kept. */
  static SmallForm kept(Spoken spoken, JsonNode draft) {
    SmallForm kept = new SmallForm(spoken);
    draft
        .properties()
        .forEach(
            field ->
                kept.values.put(
                    field.getKey(),
                    field.getValue().valueStream().map(JsonNode::asString).toList()));
    return kept;
  }

  /** As a draft keeps it. */
  JsonNode json() {
    ObjectNode draft = JsonNodeFactory.instance.objectNode();
    values.forEach(
        (field, all) -> {
          if (!UNKEPT.contains(field)) {
            ArrayNode texts = draft.putArray(field);
            all.forEach(texts::add);
          }
        });
    return draft;
  }

  /** The same values, and nothing noted. */
  SmallForm copy() {
    SmallForm copy = new SmallForm(spoken);
    copy.values.putAll(values);
    return copy;
  }

  /** What stands in a field, for comparing: without empty values. */
  List<String> answer(String field) {
    return all(field).stream().filter(value -> !value.isEmpty()).toList();
  }

  /** The same with a field filled in. */
  public SmallForm with(String field, @Nullable String value) {
    return with(field, value == null || value.isEmpty() ? List.of() : List.of(value));
  }

  /** The same with a field in which several things are chosen. */
  public SmallForm with(String field, List<String> chosen) {
    values.put(field, chosen);
    return this;
  }

  /** The same with a text in Danish and in English. */
  public SmallForm with(String field, @Nullable LocalText text) {
    if (text != null) {
      with(field, text.da());
      with(english(field), text.byLanguage().getOrDefault("en", ""));
    }
    return this;
  }

  /** The same with a day. */
  public SmallForm with(String field, @Nullable LocalDate day) {
    return with(field, day == null ? "" : Days.write(day));
  }

  /** What stands in a field; empty for nothing. */
  public String get(String field) {
    List<String> all = all(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All that is chosen in a field. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Notes what is wrong with a field; the first sentence holds. */
  public void wrong(String field, String sentence) {
    problems.putIfAbsent(field, sentence);
  }

  public boolean isRight() {
    return problems.isEmpty();
  }

  /** What must not be empty nor endless. */
  public String needed(String field, String missing) {
    if (get(field).isEmpty()) {
      wrong(field, spoken.get(missing));
    }
    return noLonger(field, LONGEST);
  }

  /** What may be empty; null then. */
  public @Nullable String find(String field) {
    String text = noLonger(field, LONGEST);
    return text.isEmpty() ? null : text;
  }

  private String noLonger(String field, int longest) {
    if (get(field).length() > longest) {
      wrong(field, spoken.get("site.why.long", longest));
    }
    return get(field);
  }

  /** The reason; notes it when there is none. */
  public String why() {
    if (get(WHY).isEmpty()) {
      wrong(WHY, spoken.get("site.why.missing"));
    }
    return noLonger(WHY, LONGEST_WHY);
  }

  /** A text in Danish and perhaps in English; what it has in other languages stays. */
  public @Nullable LocalText findText(String field, @Nullable LocalText before) {
    String danish = noLonger(field, LONGEST);
    String english = noLonger(english(field), LONGEST);
    if (danish.isEmpty()) {
      if (!english.isEmpty()) {
        wrong(field, spoken.get("form.danish-too"));
      }
      return null;
    }
    Map<String, String> languages =
        new LinkedHashMap<>(before == null ? Map.of() : before.byLanguage());
    languages.put("da", danish);
    languages.remove("en");
    if (!english.isEmpty()) {
      languages.put("en", english);
    }
    return new LocalText(languages);
  }

  /** A day that may be left out; null then, and where it cannot be read. */
  public @Nullable LocalDate findDay(String field) {
    String typed = get(field);
    Optional<LocalDate> day = Days.read(typed, spoken.words().today());
    if (!typed.isEmpty() && day.isEmpty()) {
      wrong(field, spoken.get("form.day.wrong"));
    }
    return day.orElse(null);
  }

  /** A line to write in. */
  public RowView text(String field, String label, @Nullable String hint) {
    return new RowView("text", view(field, label, hint), List.of());
  }

  /** Room for some sentences. */
  public RowView area(String field, String label, @Nullable String hint) {
    return new RowView("area", view(field, label, hint), List.of());
  }

  /** A line in Danish, and the same in English. */
  public List<RowView> texts(String field, String label, @Nullable String hint) {
    return texts("text", field, label, hint);
  }

  /** Some sentences in Danish, and the same in English. */
  public List<RowView> areas(String field, String label, @Nullable String hint) {
    return texts("area", field, label, hint);
  }

  private List<RowView> texts(String type, String field, String label, @Nullable String hint) {
    FieldView one = view(english(field), label, null);
    return List.of(
        new RowView(type, view(field, label, hint), List.of()),
        new RowView(
            type,
            new FieldView(
                one.id(),
                spoken.get("form.in-english", one.label()),
                one.type(),
                one.autocomplete(),
                one.value(),
                one.was(),
                one.hint(),
                one.error()),
            List.of()));
  }

  /** One of several. */
  public RowView choice(
      String field, String label, @Nullable String hint, Map<String, String> options) {
    return new RowView("choice", view(field, label, hint), options(field, options));
  }

  /** As many of several as one likes. */
  public RowView boxes(String field, String label, Map<String, String> options) {
    return new RowView("boxes", view(field, label, null), options(field, options));
  }

  /** The question for the reason. */
  public RowView whyRow() {
    return text(WHY, "site.why", "form.why.hint");
  }

  private List<Option> options(String field, Map<String, String> options) {
    List<Option> all = new ArrayList<>();
    options.forEach(
        (value, label) -> all.add(new Option(value, label, all(field).contains(value))));
    return all;
  }

  private FieldView view(String field, String label, @Nullable String hint) {
    return new FieldView(
        field,
        spoken.get(label),
        "text",
        "off",
        get(field),
        "",
        hint == null ? null : spoken.get(hint),
        problems.get(field));
  }

  /** What is wrong, in the order of the rows. */
  public List<FieldView.ErrorView> errors(List<RowView> rows) {
    List<FieldView.ErrorView> errors = new ArrayList<>();
    for (RowView row : rows) {
      String error = row.field().error();
      if (error != null) {
        errors.add(new FieldView.ErrorView(row.field().id(), error));
      }
    }
    return errors;
  }

  private static String english(String field) {
    return field + "-en";
  }
}
