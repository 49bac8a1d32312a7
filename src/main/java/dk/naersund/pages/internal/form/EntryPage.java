package dk.naersund.pages.internal.form;

import dk.naersund.editing.Drafts.Draft;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView;
import dk.naersund.pages.internal.kommune.FieldView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * How the form of an entry is shown.
 *
 * @param seen the version that it would change; 0 for something new
 * @param notice what has just happened; empty for nothing
 * @param others what somebody else has changed meanwhile; empty for nothing
 * @param late whether somebody else was faster
 * @param draft what is kept; null for none
 */
record EntryPage(
    Spoken spoken,
    EntrySort sort,
    String id,
    EntryForm form,
    long seen,
    String notice,
    List<EffectsView.Row> others,
    boolean late,
    @Nullable Draft draft) {

  EntryPage keeping(@Nullable Draft kept) {
    return new EntryPage(spoken, sort, id, form, seen, notice, others, late, kept);
  }

  EntryPage telling(String sentence) {
    return new EntryPage(spoken, sort, id, form, seen, sentence, others, late, draft);
  }

  EntryPage lateTo(List<EffectsView.Row> changes, String sentence) {
    return new EntryPage(spoken, sort, id, form, seen, sentence, changes, true, draft);
  }

  Rendering render() {
    boolean isNew = id.equals(EntrySort.NEW);
    List<RowView> rows = form.rows();
    List<FieldView.ErrorView> errors = form.typed().errors(rows);
    Rendering.Builder<?> page =
        spoken
            .page("entry-form", form.heading())
            .modelAttribute("errors", errors)
            .modelAttribute("lead", form.lead())
            .modelAttribute("rows", rows)
            .modelAttribute("seen", seen)
            .modelAttribute("action", spoken.href(sort.list() + "/" + id))
            .modelAttribute("back", spoken.href(sort.list()))
            .modelAttribute("backLabel", spoken.get(sort.label()))
            .modelAttribute("history", isNew ? "" : spoken.href(sort.history(id)))
            .modelAttribute("removable", !isNew)
            .modelAttribute("notice", notice)
            .modelAttribute("others", others)
            .modelAttribute("late", late)
            .modelAttribute("draft", draft == null ? "" : spoken.moment(draft.savedAt()));
    return page.status(status(errors)).build();
  }

  private HttpStatus status(List<FieldView.ErrorView> errors) {
    if (late) {
      return HttpStatus.CONFLICT;
    }
    return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
