package dk.naersund.pages.internal.imports;

import dk.naersund.accounts.Account;
import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.ImportDesk.NoLongerAsShown;
import dk.naersund.editing.ImportDesk.Published;
import dk.naersund.editing.ImportDesk.Run;
import dk.naersund.editing.NotThere;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.PublishOutcome;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
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

/** One file: what it would do, its lists, and the decision. */
@Controller
@RequestMapping(ImportPage.IMPORT + "/{id}")
final class RunPage {
  private final ImportDesk desk;
  private final RunWork work;
  private final EditorWords words;

  RunPage(ImportDesk desk, RunWork work, EditorWords words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
  }

  @GetMapping
  Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return with(
        exchange,
        id,
        (spoken, run) ->
            work.publication(run.id(), spoken.account())
                .flatMap(state -> published(spoken, run, state))
                .switchIfEmpty(Mono.defer(() -> open(spoken, run, Decision.NONE))));
  }

  @GetMapping("/virkning")
  Mono<Rendering> effects(ServerWebExchange exchange, @PathVariable String id) {
    return with(
        exchange,
        id,
        (spoken, run) ->
            work.preview(run.id(), spoken.account())
                .map(
                    state ->
                        state.result() == null
                            ? RunRendering.working(spoken, run, "weigh", state.seconds())
                            : RunRendering.effects(spoken, run, state.result())));
  }

  @GetMapping("/{list}")
  Mono<Rendering> list(
      ServerWebExchange exchange,
      @PathVariable String id,
      @PathVariable String list,
      @RequestParam(defaultValue = "") String kode,
      @RequestParam(defaultValue = "1") String side) {
    Listed listed = Listed.find(list).orElseThrow(() -> new NotThere("list", list));
    int number = side.matches("\\d{1,7}") ? Integer.parseInt(side) : 1;
    return with(
        exchange,
        id,
        (spoken, run) ->
            look(spoken, run, look -> RunRendering.list(spoken, run, look, listed, kode, number)));
  }

  @PostMapping("/udgiv")
  Mono<Rendering> publish(ServerWebExchange exchange, @PathVariable String id) {
    return with(
        exchange,
        id,
        (spoken, run) ->
            exchange
                .getFormData()
                .flatMap(
                    form -> {
                      Decision decision = Decision.of(form);
                      return decision.problem() == null
                          ? publish(spoken, run, decision)
                          : open(spoken, run, decision);
                    }));
  }

  private Mono<Rendering> publish(Spoken spoken, Run run, Decision decision) {
    return work.publish(run.id(), decision.mark(), decision.why(), spoken.account())
        .flatMap(state -> published(spoken, run, state))
        .onErrorResume(
            NoLongerAsShown.class, e -> open(spoken, run, decision.refused("imports.changed")));
  }

  private Mono<Rendering> published(Spoken spoken, Run run, LongWork.State<Published> state) {
    Published published = state.result();
    if (published == null) {
      return Mono.just(RunRendering.working(spoken, run, "publish", state.seconds()));
    }
    work.told(run.id(), spoken.account());
    return switch (published.outcome()) {
      case PublishOutcome.Accepted accepted ->
          Mono.just(EditorWords.to(spoken.href(RunViews.path(run))));
      case PublishOutcome.Refused refused ->
          Mono.just(RunRendering.refused(spoken, run, published.entries(), refused));
    };
  }

  @PostMapping("/smid-vaek")
  Mono<Rendering> discard(ServerWebExchange exchange, @PathVariable String id) {
    return with(
        exchange,
        id,
        (spoken, run) ->
            desk.discard(run.id(), spoken.account())
                .thenReturn(EditorWords.to(spoken.href(ImportPage.IMPORT))));
  }

  private Mono<Rendering> open(Spoken spoken, Run run, Decision decision) {
    return run.published() != null
        ? Mono.just(RunRendering.done(spoken, run))
        : look(spoken, run, look -> RunRendering.overview(spoken, run, look, decision));
  }

  private Mono<Rendering> look(
      Spoken spoken, Run run, java.util.function.Function<Look, Rendering> page) {
    return work.look(run.id(), spoken.account())
        .map(
            state ->
                state.result() == null
                    ? RunRendering.working(spoken, run, "read", state.seconds())
                    : page.apply(state.result()));
  }

  private Mono<Rendering> with(
      ServerWebExchange exchange, String id, BiFunction<Spoken, Run, Mono<Rendering>> page) {
    return words
        .of(exchange)
        .flatMap(spoken -> run(id, spoken.account()).flatMap(run -> page.apply(spoken, run)));
  }

  private Mono<Run> run(String id, Account account) {
    try {
      return desk.run(UUID.fromString(id), account);
    } catch (IllegalArgumentException e) {
      return Mono.error(new NotThere("import", id));
    }
  }

  /**
   * The form under what the file would do.
   *
   * @param problem the key of what is wrong with it; null for nothing
   */
  record Decision(String mark, String why, @org.jspecify.annotations.Nullable String problem) {
    static final Decision NONE = new Decision("", "", null);
    private static final int LONGEST_WHY = 500;

    static Decision of(MultiValueMap<String, String> form) {
      String why = Objects.requireNonNullElse(form.getFirst("why"), "").strip();
      String mark = Objects.requireNonNullElse(form.getFirst("mark"), "");
      if (why.isEmpty()) {
        return new Decision(mark, why, "kommune.site.why.missing");
      }
      return new Decision(mark, why, why.length() > LONGEST_WHY ? "imports.why.long" : null);
    }

    Decision refused(String key) {
      return new Decision(mark, why, key);
    }

    HttpStatus status() {
      if (problem == null) {
        return HttpStatus.OK;
      }
      return problem.equals("imports.changed") ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }
  }
}
