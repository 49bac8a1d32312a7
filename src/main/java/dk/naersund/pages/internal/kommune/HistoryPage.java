package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.Editing;
import dk.naersund.editing.Editing.Opened;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryHistory.Version;
import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All that has happened to a place: who, when, why, what was different; and going back to it. */
@Controller
@RequestMapping(ListPage.LIST + "/steder/{id}/historie")
final class HistoryPage {
  private final Editing editing;
  private final EditorWords words;
  private final GoingBack goingBack;

  HistoryPage(Editing editing, EditorWords words, GoingBack goingBack) {
    this.editing = editing;
    this.words = words;
    this.goingBack = goingBack;
  }

  /**
   * One version.
   *
   * @param see where its changes are shown; null for the first
   * @param changes its changes; null while nobody asked for them
   * @param now whether the place is like this now
   */
  record VersionView(
      long event,
      String when,
      String who,
      String what,
      String why,
      @Nullable String see,
      @Nullable List<EffectsView.Row> changes,
      boolean now) {}

  @GetMapping
  Mono<Rendering> show(
      ServerWebExchange exchange,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long se) {
    EntityId entity = EntityId.site(id);
    return words
        .of(exchange)
        .flatMap(
            spoken -> {
              Opened opened = editing.open(entity, spoken.account());
              return editing
                  .versions(entity, spoken.account())
                  .collectList()
                  .flatMap(
                      versions ->
                          changes(opened, versions, se, spoken)
                              .map(rows -> page(spoken, opened, versions, se, rows)));
            });
  }

  private static FieldWords fields(Spoken spoken, Opened now) {
    var words = spoken.words();
    return new FieldWords(
        words.texts(), words.locale(), words.world().registry(), (Site) now.entity());
  }

  private Mono<List<EffectsView.Row>> changes(
      Opened now, List<Version> versions, long event, Spoken spoken) {
    EntityId entity = EntityId.of(now.entity());
    for (int i = 0; i + 1 < versions.size(); i++) {
      if (versions.get(i).event() == event) {
        return editing
            .compare(entity, versions.get(i + 1).event(), event, spoken.account())
            .map(fields(spoken, now)::rows);
      }
    }
    return Mono.just(List.of());
  }

  private static Rendering page(
      Spoken spoken,
      Opened opened,
      List<Version> versions,
      long event,
      List<EffectsView.Row> rows) {
    Site site = (Site) opened.entity();
    String here = ListPage.LIST + "/steder/" + site.id();
    List<VersionView> views = new ArrayList<>();
    for (Version version : versions) {
      boolean first = version == versions.getLast();
      views.add(
          new VersionView(
              version.event(),
              spoken.moment(version.at()),
              version.who(),
              spoken.get("site.what." + version.what().name().toLowerCase(Locale.ROOT)),
              version.why(),
              first
                  ? null
                  : spoken.link(here + "/historie").with("se", version.event()).toString()
                      + "#version-"
                      + version.event(),
              version.event() == event && !first ? rows : null,
              version.event() == opened.version()));
    }
    return spoken
        .page("history", spoken.get("site.history.of", spoken.words().in(site.name())))
        .modelAttribute("versions", views)
        .modelAttribute("seen", opened.version())
        .modelAttribute("action", spoken.href(here + "/historie"))
        .modelAttribute("back", spoken.href(here))
        .build();
  }

  @PostMapping
  Mono<Rendering> restore(ServerWebExchange exchange, @PathVariable String id) {
    return goingBack.restore(exchange, id, "site.restore.why", "igen");
  }
}
