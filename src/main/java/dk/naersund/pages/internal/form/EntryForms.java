package dk.naersund.pages.internal.form;

import dk.naersund.editing.Drafts;
import dk.naersund.editing.Editing;
import dk.naersund.editing.NotThere;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What one does with entries that have a few fields: open one, keep a draft of it, publish it, take
 * it away, undo that. What follows is their list.
 */
@Component
public final class EntryForms {
  private final EditorWords words;
  private final Editing editing;
  private final Drafts drafts;
  private final Registry registry;
  private final Others others;

  EntryForms(EditorWords words, Editing editing, Drafts drafts, Registry registry, Others others) {
    this.words = words;
    this.editing = editing;
    this.drafts = drafts;
    this.registry = registry;
    this.others = others;
  }

  /** The words of a page for who may do something here. */
  public Mono<Spoken> admitted(ServerWebExchange exchange, EntrySort sort, String id) {
    return words.of(exchange).doOnNext(spoken -> sort.admit(spoken, id));
  }

  /** The form of an entry, with the draft of it if there is one. */
  public Mono<Rendering> show(ServerWebExchange exchange, EntrySort sort, String id) {
    boolean saved = "gemt".equals(exchange.getRequest().getQueryParams().getFirst("set"));
    return admitted(exchange, sort, id)
        .flatMap(
            spoken ->
                others
                    .find(spoken, sort, id)
                    .flatMap(found -> opened(spoken, found))
                    .map(page -> saved ? page.telling(spoken.get("site.saved")) : page)
                    .map(EntryPage::render));
  }

  private Mono<EntryPage> opened(Spoken spoken, Found found) {
    if (found.gone()) {
      return Mono.error(new NotThere("entry", found.id()));
    }
    return drafts
        .find(found.sort().draft(found.id()), spoken.account())
        .flatMap(
            draft -> {
              SmallForm kept = SmallForm.kept(spoken, draft.content());
              return others
                  .since(spoken, found, draft.seen(), kept)
                  .map(
                      late ->
                          late.orElseGet(() -> found.page(spoken, found.form(spoken).with(kept))))
                  .map(page -> page.keeping(draft));
            })
        .switchIfEmpty(Mono.fromSupplier(() -> found.page(spoken, found.form(spoken))));
  }

  /** What was sent from the form. */
  public Mono<Rendering> change(ServerWebExchange exchange, EntrySort sort, String id) {
    return admitted(exchange, sort, id)
        .flatMap(spoken -> exchange.getFormData().flatMap(sent -> change(spoken, sort, id, sent)));
  }

  private Mono<Rendering> change(
      Spoken spoken, EntrySort sort, String id, MultiValueMap<String, String> sent) {
    SmallForm typed = SmallForm.sent(spoken, sent);
    String here = sort.list() + "/" + id;
    long seen = number(sent.getFirst("seen"));
    return switch (String.valueOf(sent.getFirst("do"))) {
      case "save" ->
          drafts
              .save(sort.draft(id), seen, typed.json(), spoken.account())
              .map(draft -> EditorWords.to(spoken.link(here).with("set", "gemt").toString()));
      case "discard" ->
          drafts
              .discard(sort.draft(id), spoken.account())
              .thenReturn(EditorWords.to(spoken.href(here)));
      case "remove" -> publish(spoken, sort, id, seen, typed, EntryForm::removal);
      default -> publish(spoken, sort, id, seen, typed, EntryForm::put);
    };
  }

  /** What the button means, for the version that was seen. */
  private interface Meant {
    Edit edit(EntryForm form, long seen);
  }

  private Mono<Rendering> publish(
      Spoken spoken, EntrySort sort, String id, long seen, SmallForm typed, Meant meant) {
    return others
        .find(spoken, sort, id)
        .flatMap(
            found ->
                others
                    .since(spoken, found, seen, typed)
                    .flatMap(
                        late ->
                            late.isPresent()
                                ? Mono.just(late.get().render())
                                : publish(spoken, found, typed, meant)));
  }

  private Mono<Rendering> publish(Spoken spoken, Found found, SmallForm typed, Meant meant) {
    EntryForm form = found.form(spoken).with(typed);
    EntryPage again = found.page(spoken, form);
    Edit edit = meant.edit(form, found.version());
    String why = typed.why();
    if (!typed.isRight()) {
      return Mono.fromSupplier(again::render);
    }
    EntrySort sort = found.sort();
    return editing
        .publish(List.of(edit), why, spoken.account())
        .flatMap(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted accepted ->
                      drafts
                          .done(List.of(sort.draft(found.id())), spoken.account())
                          .thenReturn(published(spoken, sort, edit, accepted));
                  case PublishOutcome.Refused refused ->
                      refused(
                          spoken,
                          found,
                          form,
                          refused.edits().get(refused.edits().firstKey()),
                          edit.seen());
                });
  }

  private static Rendering published(
      Spoken spoken, EntrySort sort, Edit edit, PublishOutcome.Accepted accepted) {
    return EditorWords.to(
        spoken
            .link(sort.list())
            .with("id", edit.id().id())
            .with("foer", edit.seen())
            .with("nu", accepted.versions().getFirst())
            .toString());
  }

  private Mono<Rendering> refused(
      Spoken spoken,
      Found found,
      EntryForm form,
      EditOutcome.@Nullable Refused refused,
      long seen) {
    SmallForm typed = form.typed();
    switch (refused) {
      case EditOutcome.Rejected rejected ->
          rejected
              .problems()
              .forEach(
                  problem ->
                      typed.wrong(
                          form.fieldOf(problem),
                          problem.code() == FieldProblem.Code.STILL_NAMED
                              ? spoken.get("form.named", namedBy(problem.path()))
                              : form.sentenceOf(problem)));
      case EditOutcome.Conflict conflict -> {
        String sentence =
            spoken.get(
                "form.conflict",
                conflict.who() == null ? "?" : conflict.who(),
                conflict.when() == null ? "?" : spoken.moment(conflict.when()));
        return registry
            .catchUp()
            .then(Mono.defer(() -> others.find(spoken, found.sort(), found.id())))
            .flatMap(
                now ->
                    others
                        .since(spoken, now, seen, typed)
                        .map(
                            late ->
                                late.orElseGet(
                                        () -> now.page(spoken, form).lateTo(List.of(), sentence))
                                    .render()));
      }
      case null -> {
        // Nothing is refused without a word.
      }
    }
    return Mono.fromSupplier(() -> found.page(spoken, form).render());
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
  public Told told(Spoken spoken, EntityId.Kind kind) {
    var query = spoken.exchange().getRequest().getQueryParams();
    String id = Objects.requireNonNullElse(query.getFirst("id"), "");
    String before = Objects.requireNonNullElse(query.getFirst("foer"), "");
    String now = Objects.requireNonNullElse(query.getFirst("nu"), "");
    long version = number(now);
    return switch (before) {
      case "fortrudt" -> new Told(spoken.get("form.undone"), "", 0, 0);
      case "for-sent" -> new Told(spoken.get("form.too-late"), "", 0, 0);
      default ->
          !id.isEmpty() && !now.isEmpty() && isStill(new EntityId(kind, id), version)
              ? new Told(spoken.get("form.published"), id, number(before), version)
              : Told.NOTHING;
    };
  }

  /** Whether nobody has changed it since; what was taken away has version 0. */
  private boolean isStill(EntityId id, long version) {
    return registry.snapshot().version(id) == version;
  }

  /** Makes an entry again what it was before a change. */
  public Mono<Rendering> undo(ServerWebExchange exchange, EntrySort sort, EntityId.Kind kind) {
    return admitted(exchange, sort, "")
        .flatMap(
            spoken ->
                exchange
                    .getFormData()
                    .flatMap(
                        form -> {
                          EntityId id = new EntityId(kind, String.valueOf(form.getFirst("id")));
                          Edit edit =
                              new Edit.Restore(
                                  id,
                                  number(form.getFirst("event")),
                                  number(form.getFirst("seen")));
                          return editing
                              .publish(List.of(edit), spoken.get("site.undo.why"), spoken.account())
                              .map(
                                  outcome ->
                                      outcome instanceof PublishOutcome.Accepted
                                          ? "fortrudt"
                                          : "for-sent")
                              .map(
                                  done ->
                                      EditorWords.to(
                                          spoken.link(sort.list()).with("foer", done).toString()));
                        }));
  }

  private static long number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }
}
