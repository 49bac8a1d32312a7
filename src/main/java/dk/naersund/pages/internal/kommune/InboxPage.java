package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.Reports;
import dk.naersund.editing.Reports.Report;
import dk.naersund.editing.Reports.State;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What citizens and agents have reported about the editor's places, the oldest first. */
@Controller
final class InboxPage {
  static final String INBOX = "/kommune/indbakke";

  private final Reports reports;
  private final EditorWords words;

  InboxPage(Reports reports, EditorWords words) {
    this.reports = reports;
    this.words = words;
  }

  /**
   * One report.
   *
   * @param decision who decided what and why; null for a new one
   */
  record ReportView(
      long number,
      String site,
      String siteHref,
      String text,
      String from,
      String state,
      @Nullable String decision,
      String action) {}

  /** Which reports are shown. */
  record Choice(String label, String href, boolean chosen) {}

  @GetMapping(INBOX)
  Mono<Rendering> show(
      ServerWebExchange exchange, @RequestParam(defaultValue = "new") String tilstand) {
    return words.of(exchange).flatMap(spoken -> page(spoken, state(tilstand), null, ""));
  }

  @PostMapping(INBOX + "/{number}")
  Mono<Rendering> decide(ServerWebExchange exchange, @PathVariable long number) {
    return words.posted(
        exchange,
        (spoken, form) -> {
          String why = String.valueOf(form.getFirst("why")).strip();
          State state = state(String.valueOf(form.getFirst("state")));
          State seen = state(String.valueOf(form.getFirst("seen")));
          if (why.isEmpty() || form.getFirst("why") == null) {
            return page(spoken, seen, number, spoken.get("inbox.why.missing"));
          }
          return reports
              .decide(number, seen, state, why, spoken.account())
              .flatMap(
                  now ->
                      now.state() == state
                          ? Mono.just(EditorWords.to(spoken.href(INBOX)))
                          : page(spoken, seen, number, spoken.get("inbox.decided-meanwhile")));
        });
  }

  private static State state(String id) {
    for (State state : State.values()) {
      if (state.name().equalsIgnoreCase(id)) {
        return state;
      }
    }
    return State.NEW;
  }

  private Mono<Rendering> page(Spoken spoken, State state, @Nullable Long wrong, String problem) {
    return reports
        .inbox(state, spoken.account())
        .map(report -> view(spoken, report))
        .collectList()
        .map(
            views ->
                spoken
                    .page("inbox", spoken.get("inbox.heading"))
                    .modelAttribute("reports", views)
                    .modelAttribute("states", choices(spoken, state))
                    .modelAttribute("open", state == State.NEW)
                    .modelAttribute("seen", state.name())
                    .modelAttribute("wrong", wrong == null ? -1L : wrong)
                    .modelAttribute("problem", problem)
                    .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                    .build());
  }

  private static List<Choice> choices(Spoken spoken, State chosen) {
    return List.of(State.values()).stream()
        .map(
            state ->
                new Choice(
                    spoken.get("inbox.state." + id(state)),
                    spoken.link(INBOX).with("tilstand", id(state)).toString(),
                    state == chosen))
        .toList();
  }

  private static String id(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static ReportView view(Spoken spoken, Report report) {
    String name =
        spoken
            .words()
            .world()
            .registry()
            .findSite(report.site())
            .map(site -> spoken.words().in(site.name()))
            .orElse(report.site());
    Reports.Decision decision = report.decision();
    return new ReportView(
        report.number(),
        name,
        spoken.href("/steder/" + report.site()),
        report.text(),
        spoken.get(
            "inbox.from." + report.origin().name().toLowerCase(Locale.ROOT),
            spoken.moment(report.at())),
        spoken.get("inbox.state." + id(report.state())),
        decision == null
            ? null
            : spoken.get(
                "inbox.decision", decision.who(), spoken.moment(decision.at()), decision.why()),
        spoken.href(INBOX + "/" + report.number()));
  }
}
