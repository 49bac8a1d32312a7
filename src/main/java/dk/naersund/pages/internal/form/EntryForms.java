package dk.naersund.pages.internal.form;

import dk.naersund.editing.Editing;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.FieldView;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Publishes what a form of a few fields says, and takes it back; what follows is its list. */
@Component
public final class EntryForms {
  private final Editing editing;
  private final Registry registry;

  EntryForms(Editing editing, Registry registry) {
    this.editing = editing;
    this.registry = registry;
  }

  /**
   * How a form is shown.
   *
   * @param rows its questions, the reason last
   * @param seen the version that was seen; 0 for something new
   * @param action where it is sent
   * @param back the list that it belongs to
   * @param removable whether the entry can be taken away here
   */
  public record Shown(
      String heading,
      String lead,
      List<RowView> rows,
      long seen,
      String action,
      String back,
      String backLabel,
      boolean removable) {}

  /** The page of a form. */
  public static Rendering page(Spoken spoken, SmallForm form, Shown shown) {
    List<FieldView.ErrorView> errors = form.errors(shown.rows());
    return spoken
        .page("entry-form", shown.heading())
        .modelAttribute("shown", shown)
        .modelAttribute("errors", errors)
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  /** The version that a form was opened with. */
  public static long seen(MultiValueMap<String, String> form) {
    return number(form.getFirst("seen"));
  }

  /**
   * Publishes, and goes to the list; where that is refused, the form is shown again.
   *
   * @param fieldOf the field that a problem belongs to
   * @param sentenceOf what is wrong, in words
   */
  public Mono<Rendering> publish(
      Spoken spoken,
      SmallForm form,
      Edit edit,
      String list,
      Function<FieldProblem, String> fieldOf,
      Function<FieldProblem, String> sentenceOf,
      Supplier<Rendering> again) {
    String why = form.why();
    if (!form.isRight()) {
      return Mono.fromSupplier(again);
    }
    return editing
        .publish(List.of(edit), why, spoken.account())
        .map(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted accepted ->
                      EditorWords.to(
                          spoken
                              .link(list)
                              .with("id", edit.id().id())
                              .with("foer", edit.seen())
                              .with("nu", accepted.versions().getFirst())
                              .toString());
                  case PublishOutcome.Refused refused -> {
                    refused
                        .edits()
                        .values()
                        .forEach(one -> tell(spoken, form, one, fieldOf, sentenceOf));
                    yield again.get();
                  }
                });
  }

  private static void tell(
      Spoken spoken,
      SmallForm form,
      EditOutcome.Refused refused,
      Function<FieldProblem, String> fieldOf,
      Function<FieldProblem, String> sentenceOf) {
    switch (refused) {
      case EditOutcome.Conflict conflict ->
          form.wrong(
              SmallForm.WHY,
              spoken.get(
                  "form.conflict",
                  conflict.who() == null ? "?" : conflict.who(),
                  conflict.when() == null ? "?" : spoken.moment(conflict.when())));
      case EditOutcome.Rejected rejected ->
          rejected
              .problems()
              .forEach(
                  problem ->
                      form.wrong(
                          fieldOf.apply(problem),
                          problem.code() == FieldProblem.Code.STILL_NAMED
                              ? spoken.get("form.named", namedBy(problem.path()))
                              : sentenceOf.apply(problem)));
    }
  }

  /** The id of what still names an entry: {@code sundoe-sygepleje}. */
  private static String namedBy(String path) {
    return path.replaceAll("^[^\\[]*\\[|\\].*$", "");
  }

  /**
   * What a list tells about a change that was just made.
   *
   * @param text empty for nothing
   * @param id what was changed, where that can be taken back
   * @param event the event before the change
   * @param seen the change's own
   */
  public record Told(String text, String id, long event, long seen) {
    /** Nothing has happened. */
    public static final Told NOTHING = new Told("", "", 0, 0);

    public boolean undoable() {
      return !id.isEmpty();
    }
  }

  /** What the address of a list says that has just been done. */
  public Told told(Spoken spoken, EntityId.Kind kind, String id, String before, String now) {
    if (before.equals("fortrudt")) {
      return new Told(spoken.get("form.undone"), "", 0, 0);
    }
    if (before.equals("for-sent")) {
      return new Told(spoken.get("form.too-late"), "", 0, 0);
    }
    if (id.isEmpty() || now.isEmpty()) {
      return Told.NOTHING;
    }
    long version = number(now);
    return registry.snapshot().version(new EntityId(kind, id)) == version
        ? new Told(spoken.get("form.published"), id, number(before), version)
        : Told.NOTHING;
  }

  /** Makes an entry again what it was before a change. */
  public Mono<Rendering> undo(
      Spoken spoken, EntityId.Kind kind, MultiValueMap<String, String> form, String list) {
    EntityId id = new EntityId(kind, String.valueOf(form.getFirst("id")));
    Edit edit = new Edit.Restore(id, number(form.getFirst("event")), seen(form));
    return editing
        .publish(List.of(edit), spoken.get("site.undo.why"), spoken.account())
        .map(outcome -> outcome instanceof PublishOutcome.Accepted ? "fortrudt" : "for-sent")
        .map(done -> EditorWords.to(spoken.link(list).with("foer", done).toString()));
  }

  private static long number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }
}
