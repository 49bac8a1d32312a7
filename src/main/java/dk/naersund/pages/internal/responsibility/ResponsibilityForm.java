package dk.naersund.pages.internal.responsibility;

import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.Ids;
import dk.naersund.pages.internal.form.RowView;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.ServiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions about who answers for some kinds of service.
 *
 * @param before what stood there; empty for a new row
 */
record ResponsibilityForm(
    Spoken spoken, RegistrySnapshot registry, SmallForm typed, Optional<Responsibility> before)
    implements EntryForm {
  private static final List<String> ROLES = List.of("authority", "funder", "operator", "owner");

  static ResponsibilityForm of(
      Spoken spoken, RegistrySnapshot registry, Optional<Responsibility> row) {
    SmallForm form = SmallForm.empty(spoken);
    row.ifPresent(
        it ->
            form.with("kinds", it.kinds())
                .with("municipalities", it.municipalities())
                .with("from", it.from())
                .with("to", it.to())
                .with("authority", it.authority())
                .with("funder", it.funder())
                .with("operator", it.operator())
                .with("owner", it.buildingOwner())
                .with("source", it.source())
                .with("note", it.note()));
    return new ResponsibilityForm(spoken, registry, form, row);
  }

  @Override
  public ResponsibilityForm with(SmallForm other) {
    return new ResponsibilityForm(spoken, registry, other, before);
  }

  @Override
  public String heading() {
    return spoken.get(before.isPresent() ? "resp.edit" : "resp.new");
  }

  @Override
  public String lead() {
    return spoken.get("resp.lead");
  }

  @Override
  public Edit put(long seen) {
    return new Edit.Put(responsibility(), seen);
  }

  @Override
  public Edit removal(long seen) {
    return new Edit.Remove(EntityId.of(before.orElseThrow()), seen);
  }

  @Override
  public List<RowView> rows() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (ServiceKind kind : registry.serviceKinds()) {
      kinds.put(kind.id(), spoken.words().in(kind.name()));
    }
    List<RowView> rows = new ArrayList<>();
    rows.add(typed.boxes("kinds", "resp.kinds", kinds));
    rows.add(typed.boxes("municipalities", "resp.municipalities", municipalities()));
    rows.add(typed.text("from", "resp.from", "resp.from.hint"));
    rows.add(typed.text("to", "resp.to", "resp.to.hint"));
    Map<String, String> organisations = organisations();
    for (String role : ROLES) {
      rows.add(typed.choice(role, "resp." + role, "resp." + role + ".hint", organisations));
    }
    rows.add(typed.text("source", "resp.source", "resp.source.hint"));
    rows.addAll(typed.areas("note", "resp.note", "resp.note.hint"));
    rows.add(typed.whyRow());
    return rows;
  }

  /** By kommunekode; those that the row names and nobody else knows stand there by their code. */
  private Map<String, String> municipalities() {
    Map<String, String> names = new LinkedHashMap<>();
    registry.organisations().stream()
        .filter(one -> one.kommunekode() != null)
        .sorted(Comparator.comparing(one -> spoken.words().in(one.name())))
        .forEach(
            one -> names.put(String.valueOf(one.kommunekode()), spoken.words().in(one.name())));
    before.ifPresent(row -> row.municipalities().forEach(code -> names.putIfAbsent(code, code)));
    return names;
  }

  private Map<String, String> organisations() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", spoken.get("resp.not-known"));
    registry.organisations().stream()
        .sorted(
            Comparator.comparing(Organisation::kind)
                .thenComparing(one -> spoken.words().in(one.name())))
        .forEach(one -> names.put(one.id(), spoken.words().in(one.name())));
    return names;
  }

  /** What was typed; of no use where the form is not right. A new row gets its id here. */
  private Responsibility responsibility() {
    List<String> kinds = typed.all("kinds");
    List<String> codes = typed.all("municipalities");
    if (kinds.isEmpty()) {
      typed.wrong("kinds", spoken.get("resp.kinds.missing"));
    }
    if (codes.isEmpty()) {
      typed.wrong("municipalities", spoken.get("resp.municipalities.missing"));
    }
    LocalDate from = typed.findDay("from");
    LocalDate to = typed.findDay("to");
    if (from != null && to != null && to.isBefore(from)) {
      typed.wrong("to", spoken.get("form.day.order"));
    }
    return new Responsibility(
        before.map(Responsibility::id).orElseGet(() -> newId(kinds, codes, from)),
        kinds,
        codes,
        from,
        to,
        typed.find("authority"),
        typed.find("funder"),
        typed.find("operator"),
        typed.find("owner"),
        typed.needed("source", "resp.source.missing"),
        typed.findText("note", before.map(Responsibility::note).orElse(null)));
  }

  private String newId(List<String> kinds, List<String> codes, @Nullable LocalDate from) {
    String name =
        String.join(
            " ",
            kinds.isEmpty() ? "ansvar" : kinds.getFirst(),
            codes.isEmpty() ? "" : codes.getFirst(),
            from == null ? "" : from.toString());
    return Ids.free(
        name, id -> registry.responsibilities().stream().anyMatch(row -> row.id().equals(id)));
  }

  /** The field that a path of {@code registry.json} stands in. */
  @Override
  public String fieldOf(FieldProblem problem) {
    String path = problem.path().replaceAll("^responsibilities\\[[^]]*]\\.?", "");
    return switch (path) {
      case "kinds", "municipalities", "authority", "funder", "operator", "source" -> path;
      case "buildingOwner" -> "owner";
      default -> "from";
    };
  }

  /** What is wrong, in words that name the other row as the list does. */
  @Override
  public String sentenceOf(FieldProblem problem) {
    if (problem.code() != FieldProblem.Code.SAID_BY_ANOTHER) {
      return spoken.words().in(problem.text());
    }
    String other = String.valueOf(problem.arguments().getFirst());
    return registry.responsibilities().stream()
        .filter(row -> row.id().equals(other))
        .findFirst()
        .map(
            row ->
                spoken.get(
                    "resp.overlap",
                    ResponsibilityList.kinds(spoken, registry, row),
                    ResponsibilityList.municipalities(spoken, registry, row),
                    ResponsibilityList.days(spoken, row),
                    row.source()))
        .orElseGet(() -> spoken.words().in(problem.text()));
  }
}
