package dk.naersund.pages.internal.kommune;

import dk.naersund.availability.BrokenTimes;
import dk.naersund.editing.Drafts;
import dk.naersund.editing.Editing;
import dk.naersund.editing.Editing.Opened;
import dk.naersund.editing.Preview;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EntryState.Asked;
import dk.naersund.platform.SearchThreads;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form of one place: look at what a change does, keep it as a draft, publish it, undo it. */
@Controller
@RequestMapping(ListPage.LIST + "/steder/{id}")
final class EntryPage {
  private static final int LONGEST_WHY = 500;

  private final Editing editing;
  private final Drafts drafts;
  private final SearchThreads work;
  private final EditorWords words;
  private final GoingBack goingBack;
  private final BrokenTimes brokenTimes;

  EntryPage(
      Editing editing,
      Drafts drafts,
      SearchThreads work,
      EditorWords words,
      GoingBack goingBack,
      BrokenTimes brokenTimes) {
    this.brokenTimes = brokenTimes;
    this.editing = editing;
    this.drafts = drafts;
    this.work = work;
    this.words = words;
    this.goingBack = goingBack;
  }

  @GetMapping
  Mono<Rendering> show(
      ServerWebExchange exchange,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String set,
      @RequestParam(defaultValue = "0") long foer,
      @RequestParam(defaultValue = "0") long nu) {
    return words
        .of(exchange)
        .flatMap(
            spoken -> {
              Opened opened = editing.open(EntityId.site(id), spoken.account());
              return drafts
                  .find(EntityId.site(id), spoken.account())
                  .map(Optional::of)
                  .defaultIfEmpty(Optional.empty())
                  .flatMap(
                      draft ->
                          brokenNow(spoken, id)
                              .flatMap(
                                  broken ->
                                      render(
                                          EntryState.opened(spoken, opened, draft.orElse(null))
                                              .told(set, foer, nu),
                                          broken)));
            });
  }

  /** Whose times are broken already: by closing it, by the calendar, or by whoever edited it. */
  private Mono<List<EffectsView.Effect>> brokenNow(Spoken spoken, String id) {
    return brokenTimes.now(id).map(time -> EffectsView.broken(spoken, time)).collectList();
  }

  @PostMapping
  Mono<Rendering> change(ServerWebExchange exchange, @PathVariable String id) {
    EntityId entity = EntityId.site(id);
    return words.posted(
        exchange,
        (spoken, form) -> {
          long seen = number(form, "seen");
          SiteFields typed = SiteFields.read(form);
          Opened now = editing.open(entity, spoken.account());
          return switch (String.valueOf(form.getFirst("do"))) {
            case "save" ->
                drafts
                    .save(entity, seen, typed.json(), spoken.account())
                    .map(draft -> back(spoken, id, "set", "gemt"));
            case "discard" ->
                drafts
                    .discard(entity, spoken.account())
                    .thenReturn(back(spoken, id, "set", "vaek"));
            case "publish" ->
                work.run(() -> asked(spoken, now, seen, typed))
                    .flatMap(asked -> publish(asked.needingWhy(LONGEST_WHY)));
            default -> work.run(() -> asked(spoken, now, seen, typed)).flatMap(this::preview);
          };
        });
  }

  private static Asked asked(Spoken spoken, Opened now, long seen, SiteFields typed) {
    SiteFields fields = typed.onto(SiteFields.of((Site) now.entity(), spoken.words().today()));
    SiteChange change = new SiteChange(spoken, fields);
    Site after = change.apply((Site) now.entity());
    return new Asked(spoken, now, seen, fields, after, new LinkedHashMap<>(change.problems()));
  }

  private Mono<Rendering> preview(Asked asked) {
    EntryState state = EntryState.of(asked);
    if (!asked.problems().isEmpty() || asked.isNothing()) {
      return render(state);
    }
    return editing
        .preview(List.of(asked.edit()), asked.spoken().account())
        .flatMap(
            preview ->
                switch (preview) {
                  case Preview.Impossible(PublishOutcome.Refused refused) ->
                      refused(asked, refused);
                  case Preview.Possible possible ->
                      broken(asked, possible)
                          .flatMap(
                              times ->
                                  render(
                                      state.doing(
                                          EffectsView.of(
                                                  asked.spoken(),
                                                  asked.before(),
                                                  asked.after(),
                                                  possible)
                                              .breaking(times))));
                });
  }

  /** Whose times the change would break. */
  private Mono<List<EffectsView.Effect>> broken(Asked asked, Preview.Possible possible) {
    return brokenTimes
        .by(
            asked.before().id(),
            asked.spoken().words().world().registry(),
            possible.world().registry())
        .map(time -> EffectsView.broken(asked.spoken(), time))
        .collectList();
  }

  private Mono<Rendering> publish(Asked asked) {
    if (!asked.problems().isEmpty() || asked.isNothing()) {
      return render(EntryState.of(asked));
    }
    return editing
        .publish(List.of(asked.edit()), asked.fields().get("why"), asked.spoken().account())
        .flatMap(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted accepted ->
                      drafts
                          .done(List.of(asked.edit().id()), asked.spoken().account())
                          .thenReturn(
                              back(
                                  asked.spoken(),
                                  asked.before().id(),
                                  "set",
                                  "ude",
                                  "foer",
                                  asked.seen(),
                                  "nu",
                                  accepted.versions().getFirst()));
                  case PublishOutcome.Refused refused -> refused(asked, refused);
                });
  }

  /** Others were faster: their fields where nothing was typed, the typed ones kept. */
  private Mono<Rendering> refused(Asked asked, PublishOutcome.Refused refused) {
    EditOutcome.Refused why = refused.edits().get(refused.edits().firstKey());
    return switch (why) {
      case EditOutcome.Conflict conflict ->
          editing
              .open(
                  EntityId.site(asked.before().id()), conflict.version(), asked.spoken().account())
              .flatMap(
                  now -> work.run(() -> asked(asked.spoken(), now, now.version(), asked.fields())))
              .flatMap(
                  again ->
                      editing
                          .compare(
                              asked.edit().id(),
                              asked.seen(),
                              again.seen(),
                              asked.spoken().account())
                          .flatMap(
                              changes -> render(EntryState.of(again).lateTo(conflict, changes))));
      case EditOutcome.Rejected rejected -> render(EntryState.of(asked).rejected(rejected));
      case null -> render(EntryState.of(asked));
    };
  }

  @PostMapping("/fortryd")
  Mono<Rendering> undo(ServerWebExchange exchange, @PathVariable String id) {
    return goingBack.restore(exchange, id, "site.undo.why", "fortrudt");
  }

  static long number(MultiValueMap<String, String> form, String name) {
    String value = String.valueOf(form.getFirst(name));
    return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }

  static Rendering back(Spoken spoken, String id, Object... parameters) {
    var href = spoken.link(ListPage.LIST + "/steder/" + id);
    for (int i = 0; i < parameters.length; i += 2) {
      href = href.with(String.valueOf(parameters[i]), parameters[i + 1]);
    }
    return EditorWords.to(href.toString());
  }

  private Mono<Rendering> render(EntryState state) {
    return render(state, List.of());
  }

  private Mono<Rendering> render(EntryState state, List<EffectsView.Effect> broken) {
    return work.run(() -> state.page(broken));
  }

  /** Where a page was not whole. */
  static HttpStatus status(Map<String, String> problems, boolean late) {
    if (late) {
      return HttpStatus.CONFLICT;
    }
    return problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
  }
}
