package dk.naersund.pages.internal.kinds;

import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.Ids;
import dk.naersund.pages.internal.form.RowView;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.ServiceKind.Sector;
import dk.naersund.text.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The questions about one kind of service.
 *
 * @param before what stood there; empty for a new one
 */
record KindForm(
    Spoken spoken, RegistrySnapshot registry, SmallForm typed, Optional<ServiceKind> before)
    implements EntryForm {
  static KindForm of(Spoken spoken, RegistrySnapshot registry, Optional<ServiceKind> kind) {
    SmallForm form = SmallForm.empty(spoken).with("sector", lower(Sector.MUNICIPAL));
    kind.ifPresent(
        it ->
            form.with("name", it.name())
                .with("description", it.description())
                .with("sector", lower(it.sector()))
                .with("words", String.join(", ", it.words()))
                .with("instead", it.instead()));
    return new KindForm(spoken, registry, form, kind);
  }

  @Override
  public KindForm with(SmallForm other) {
    return new KindForm(spoken, registry, other, before);
  }

  @Override
  public String heading() {
    return before
        .map(kind -> spoken.get("site.heading", spoken.words().in(kind.name())))
        .orElseGet(() -> spoken.get("kind.new"));
  }

  @Override
  public String lead() {
    return before
        .map(kind -> spoken.get("kind.lead", kind.id()))
        .orElseGet(() -> spoken.get("kind.new.lead"));
  }

  @Override
  public Edit put(long seen) {
    return new Edit.Put(kind(), seen);
  }

  @Override
  public Edit removal(long seen) {
    return new Edit.Remove(EntityId.of(before.orElseThrow()), seen);
  }

  @Override
  public String fieldOf(FieldProblem problem) {
    return problem.path().endsWith(".id") ? "name" : SmallForm.WHY;
  }

  @Override
  public String sentenceOf(FieldProblem problem) {
    return spoken.words().in(problem.text());
  }

  @Override
  public List<RowView> rows() {
    Map<String, String> sectors = new LinkedHashMap<>();
    for (Sector sector : Sector.values()) {
      sectors.put(lower(sector), spoken.get("kind.sector." + lower(sector)));
    }
    List<RowView> rows = new ArrayList<>(typed.texts("name", "site.name", null));
    rows.addAll(typed.areas("description", "kind.description", "kind.description.hint"));
    rows.add(typed.choice("sector", "kind.sector", null, sectors));
    rows.add(typed.area("words", "kind.words", "kind.words.hint"));
    rows.addAll(typed.areas("instead", "kind.instead", "kind.instead.hint"));
    rows.add(typed.whyRow());
    return rows;
  }

  /** The kind that was typed; of no use where the form is not right. A new one gets its id here. */
  private ServiceKind kind() {
    typed.needed("name", "form.name.missing");
    LocalText name = typed.findText("name", before.map(ServiceKind::name).orElse(null));
    String id = before.map(ServiceKind::id).orElseGet(() -> Ids.of(name == null ? "" : name.da()));
    if (before.isEmpty() && name != null && id.isEmpty()) {
      typed.wrong("name", spoken.get("form.name.letters"));
    } else if (before.isEmpty() && registry.findServiceKind(id).isPresent()) {
      typed.wrong("name", spoken.get("kind.there"));
    }
    return new ServiceKind(
        id.isEmpty() ? "x" : id,
        name == null ? LocalText.danish("?") : name,
        typed.findText("description", before.map(ServiceKind::description).orElse(null)),
        Arrays.stream(Sector.values())
            .filter(sector -> lower(sector).equals(typed.get("sector")))
            .findFirst()
            .orElse(before.map(ServiceKind::sector).orElse(Sector.MUNICIPAL)),
        Arrays.stream(typed.get("words").split("[,\\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList(),
        typed.findText("instead", before.map(ServiceKind::instead).orElse(null)));
  }

  static String lower(Sector sector) {
    return sector.name().toLowerCase(Locale.ROOT);
  }
}
