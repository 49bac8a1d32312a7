package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.CheckList;
import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.PublishOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The editor's day begins here: all places one keeps right, those longest unseen first. */
@Controller
public final class ListPage {
  /** Where the list is, and all of the editors' pages below it. */
  public static final String LIST = "/kommune";

  private static final Pattern SPACES = Pattern.compile("[\\s,]+");

  private final CheckList list;
  private final EditorWords words;

  ListPage(CheckList list, EditorWords words) {
    this.list = list;
    this.words = words;
  }

  @GetMapping(LIST)
  Mono<Rendering> show(
      ServerWebExchange exchange,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String vis,
      @RequestParam(defaultValue = "") String set) {
    return words.of(exchange).flatMap(spoken -> page(spoken, q, Show.of(vis), set, HttpStatus.OK));
  }

  private Mono<Rendering> page(Spoken spoken, String q, Show show, String done, HttpStatus status) {
    if (!Permissions.isEditor(spoken.account())) {
      return Mono.just(spoken.page("list", spoken.get("list.heading")).build());
    }
    return list.list(spoken.account())
        .map(
            entries -> {
              List<EntryView> rows =
                  entries.stream()
                      .filter(entry -> show.keeps(entry) && matches(entry, q, spoken))
                      .map(entry -> EntryView.of(spoken, entry))
                      .toList();
              return spoken
                  .page("list", spoken.get("list.heading"))
                  .modelAttribute(
                      "view",
                      new ListView(
                          q,
                          Show.choices(spoken, show),
                          rows,
                          rows.isEmpty() && !entries.isEmpty()
                              ? spoken.get("list.count.none")
                              : spoken.get("list.count", rows.size(), entries.size()),
                          entries.isEmpty()))
                  .modelAttribute("confirm", spoken.href(LIST + "/bekraeft"))
                  .modelAttribute("done", done(spoken, done, status))
                  .status(status)
                  .build();
            });
  }

  private static String done(Spoken spoken, String done, HttpStatus status) {
    if (status != HttpStatus.OK) {
      return spoken.get("list.confirm.changed");
    }
    return done.equals("ja") ? spoken.get("list.confirm.done") : "";
  }

  /** Whether each word that was typed stands in the names or the addresses. */
  private static boolean matches(CheckList.Entry entry, String q, Spoken spoken) {
    var site = entry.site();
    String all =
        spoken.words().in(site.name())
            + " "
            + String.join(" ", site.formerNames().stream().map(spoken.words()::in).toList())
            + " "
            + String.join(" ", site.locations().stream().map(at -> at.addressText()).toList());
    String read = all.toLowerCase(Locale.ROOT);
    return SPACES.splitAsStream(q.strip().toLowerCase(Locale.ROOT)).allMatch(read::contains);
  }

  /** "I have looked: all of this is right", for one place or for all that are ticked. */
  @PostMapping(LIST + "/bekraeft")
  Mono<Rendering> confirm(ServerWebExchange exchange) {
    return words.posted(
        exchange,
        (spoken, form) -> {
          Map<String, Long> seen = Seen.of(form.getOrDefault("sted", List.of()));
          if (seen.isEmpty()) {
            return Mono.just(EditorWords.to(spoken.href(LIST)));
          }
          return list.confirm(seen, spoken.account())
              .flatMap(
                  outcome ->
                      outcome instanceof PublishOutcome.Accepted
                          ? Mono.just(
                              EditorWords.to(spoken.link(LIST).with("set", "ja").toString()))
                          : page(spoken, "", Show.ALL, "", HttpStatus.CONFLICT));
        });
  }
}
