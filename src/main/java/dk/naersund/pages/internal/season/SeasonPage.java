package dk.naersund.pages.internal.season;

import dk.naersund.availability.BrokenTimes;
import dk.naersund.editing.Editing;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Preview;
import dk.naersund.editing.SeasonChange;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView;
import dk.naersund.pages.internal.kommune.Seen;
import dk.naersund.pages.internal.season.SeasonViews.Told;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A season's sites, changed together: seen first, published as one, undone as one. */
@Controller
final class SeasonPage {
  static final String SEASONS = "/kommune/saeson";

  private final Editing editing;
  private final Registry registry;
  private final EditorWords words;
  private final BrokenTimes brokenTimes;

  SeasonPage(Editing editing, Registry registry, EditorWords words, BrokenTimes brokenTimes) {
    this.brokenTimes = brokenTimes;
    this.editing = editing;
    this.registry = registry;
    this.words = words;
  }

  @GetMapping(SEASONS)
  Mono<Rendering> choose(ServerWebExchange exchange) {
    return words.of(exchange).map(spoken -> SeasonViews.choose(spoken, registry.snapshot()));
  }

  @GetMapping(SEASONS + "/{id}")
  Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return words
        .of(exchange)
        .map(
            spoken -> {
              SeasonViews views = views(spoken, id);
              return views.form(SeasonForm.empty(spoken, views.sites().keySet()), Told.NOTHING);
            });
  }

  @PostMapping(SEASONS + "/{id}")
  Mono<Rendering> change(ServerWebExchange exchange, @PathVariable String id) {
    return words.posted(exchange, (spoken, form) -> change(spoken, views(spoken, id), form));
  }

  private SeasonViews views(Spoken spoken, String id) {
    RegistrySnapshot now = registry.snapshot();
    Season season = now.findSeason(id).orElseThrow(() -> new NotThere("season", id));
    return new SeasonViews(spoken, now, season);
  }

  private Mono<Rendering> change(
      Spoken spoken, SeasonViews views, MultiValueMap<String, String> sent) {
    SeasonForm form = SeasonForm.of(spoken, sent);
    String wish = String.valueOf(sent.getFirst("do"));
    if (wish.equals("all") || wish.equals("none")) {
      Set<String> ticked = wish.equals("all") ? views.sites().keySet() : Set.of();
      return Mono.just(views.form(form.at(ticked), Told.NOTHING));
    }
    SeasonChange change = form.change(views.season());
    if (change == null) {
      return Mono.just(views.form(form, Told.NOTHING));
    }
    List<Edit> edits = editing.forSeason(change, spoken.account());
    if (!wish.equals("publish") || !form.asTyped().equals(sent.getFirst("shown"))) {
      return preview(spoken, views, form, edits, Told.NOTHING);
    }
    form.needWhy();
    if (!form.problems().isEmpty()) {
      return preview(spoken, views, form, edits, Told.NOTHING);
    }
    // What was seen is what is changed: a site that somebody else has changed since is shown again.
    Map<String, Long> seen = Seen.of(sent.getOrDefault("seen", List.of()));
    boolean asSeen =
        edits.stream().allMatch(edit -> seen.getOrDefault(edit.id().id(), -1L) == edit.seen());
    return asSeen
        ? publish(spoken, views, form, edits)
        : preview(spoken, views, form, edits, Told.CHANGED);
  }

  private Mono<Rendering> preview(
      Spoken spoken, SeasonViews views, SeasonForm form, List<Edit> edits, Told told) {
    return editing
        .preview(edits, spoken.account())
        .flatMap(
            preview ->
                switch (preview) {
                  case Preview.Impossible(PublishOutcome.Refused refused) ->
                      Mono.just(views.refused(form, edits, refused));
                  case Preview.Possible possible ->
                      broken(spoken, views, edits, possible)
                          .map(broken -> views.preview(form, edits, possible, broken, told));
                });
  }

  /** Whose times the change would break, site by site. */
  private Mono<List<EffectsView.Effect>> broken(
      Spoken spoken, SeasonViews views, List<Edit> edits, Preview.Possible possible) {
    return Flux.fromIterable(edits)
        .map(edit -> edit.id().id())
        .concatMap(
            site ->
                brokenTimes
                    .by(site, views.now(), possible.world().registry())
                    .map(time -> views.broken(site, EffectsView.broken(spoken, time))))
        .collectList();
  }

  private Mono<Rendering> publish(
      Spoken spoken, SeasonViews views, SeasonForm form, List<Edit> edits) {
    return editing
        .publish(edits, form.get("why"), spoken.account())
        .flatMap(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted accepted ->
                      Mono.just(views.published(edits, accepted));
                  case PublishOutcome.Refused refused ->
                      Mono.just(views.refused(form, edits, refused));
                });
  }

  /** Each site as it was before, unless somebody has changed one of them since: then none. */
  @PostMapping(SEASONS + "/{id}/fortryd")
  Mono<Rendering> undo(ServerWebExchange exchange, @PathVariable String id) {
    return words.posted(
        exchange,
        (spoken, form) -> {
          Map<String, Long> now = Seen.of(form.getOrDefault("now", List.of()));
          Map<String, Long> was = Seen.of(form.getOrDefault("was", List.of()));
          List<Edit> edits = new ArrayList<>();
          was.forEach(
              (site, event) -> {
                Long seen = now.get(site);
                if (seen != null) {
                  edits.add(new Edit.Restore(EntityId.site(site), event, seen));
                }
              });
          return editing
              .publish(edits, spoken.say("kommune.site.undo.why"), spoken.account())
              .map(outcome -> undone(spoken, id, outcome));
        });
  }

  private Rendering undone(Spoken spoken, String id, PublishOutcome outcome) {
    SeasonViews views = views(spoken, id);
    return views.form(
        SeasonForm.empty(spoken, views.sites().keySet()),
        outcome instanceof PublishOutcome.Accepted ? Told.UNDONE : Told.NOT_UNDONE);
  }
}
