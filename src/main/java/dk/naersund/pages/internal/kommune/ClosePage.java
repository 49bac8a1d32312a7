package dk.naersund.pages.internal.kommune;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.BrokenTimes;
import dk.naersund.editing.Editing;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Site;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** "Lukket i dag": a reason and an end, and citizens see it at once. */
@Controller
@RequestMapping(ListPage.LIST + "/steder/{id}")
final class ClosePage {
  private static final int LONGEST_REASON = 300;

  private final Editing editing;
  private final EditorWords words;
  private final BrokenTimes brokenTimes;

  ClosePage(Editing editing, EditorWords words, BrokenTimes brokenTimes) {
    this.brokenTimes = brokenTimes;
    this.editing = editing;
    this.words = words;
  }

  @GetMapping("/luk")
  Mono<Rendering> ask(ServerWebExchange exchange, @PathVariable String id) {
    return words.of(exchange).flatMap(spoken -> page(spoken, id, "", "", List.of()));
  }

  @PostMapping("/luk")
  Mono<Rendering> close(ServerWebExchange exchange, @PathVariable String id) {
    return words.posted(exchange, (spoken, form) -> close(spoken, id, form));
  }

  private Mono<Rendering> close(Spoken spoken, String id, MultiValueMap<String, String> form) {
    String reason = text(form, "reason");
    String to = text(form, "to");
    LocalDate today = spoken.words().today();
    boolean openEnded = text(form, "do").equals("open-ended");
    Optional<LocalDate> end = to.isEmpty() ? Optional.of(today) : Days.read(to, today);
    List<FieldView.ErrorView> errors = new ArrayList<>();
    if (reason.isEmpty()) {
      errors.add(new FieldView.ErrorView("reason", spoken.get("close.reason.missing")));
    } else if (reason.length() > LONGEST_REASON) {
      errors.add(new FieldView.ErrorView("reason", spoken.get("site.why.long", LONGEST_REASON)));
    }
    if (openEnded ? !to.isEmpty() : end.filter(day -> !day.isBefore(today)).isEmpty()) {
      errors.add(
          new FieldView.ErrorView(
              "to", spoken.get(openEnded ? "close.to.open-ended" : "close.to.wrong")));
    }
    if (!errors.isEmpty()) {
      return page(spoken, id, reason, to, errors);
    }
    Site.Closure closure =
        new Site.Closure(today, openEnded ? null : end.orElseThrow(), LocalText.danish(reason));
    return editing
        .close(id, closure, reason, spoken.account())
        .map(outcome -> EntryPage.back(spoken, id, "set", GoingBack.told(outcome, "lukket")));
  }

  @PostMapping("/aabn")
  Mono<Rendering> reopen(ServerWebExchange exchange, @PathVariable String id) {
    return words
        .of(exchange)
        .flatMap(
            spoken ->
                editing
                    .reopen(
                        id,
                        spoken.words().today(),
                        spoken.get("close.reopen.why"),
                        spoken.account())
                    .map(
                        outcome ->
                            EntryPage.back(spoken, id, "set", GoingBack.told(outcome, "aaben"))));
  }

  /** With the times that somebody has: those of today, and how many there are later. */
  private Mono<Rendering> page(
      Spoken spoken, String id, String reason, String to, List<FieldView.ErrorView> errors) {
    return Mono.defer(
        () -> {
          Site site = (Site) editing.open(EntityId.site(id), spoken.account()).entity();
          LocalDate today = spoken.words().today();
          return brokenTimes
              .byClosing(id, today, null)
              .collectList()
              .map(
                  times -> {
                    List<String> now =
                        times.stream()
                            .filter(time -> isOn(spoken, time, today))
                            .map(time -> EffectsView.broken(spoken, time).text())
                            .toList();
                    return page(spoken, site, reason, to, errors)
                        .modelAttribute("broken", now)
                        .modelAttribute("later", times.size() - now.size())
                        .build();
                  });
        });
  }

  private static boolean isOn(Spoken spoken, BrokenTime time, LocalDate day) {
    return spoken.words().dayOf(time.claim().start()).equals(day);
  }

  private static Rendering.Builder<?> page(
      Spoken spoken, Site site, String reason, String to, List<FieldView.ErrorView> errors) {
    String here = ListPage.LIST + "/steder/" + site.id();
    return spoken
        .page("close", spoken.get("close.of", spoken.words().in(site.name())))
        .modelAttribute("reason", field(spoken, "reason", "close.reason", reason, errors))
        .modelAttribute("to", field(spoken, "to", "close.to", to, errors))
        .modelAttribute("errors", errors)
        .modelAttribute("action", spoken.href(here + "/luk"))
        .modelAttribute("back", spoken.href(here))
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  private static FieldView field(
      Spoken spoken, String id, String label, String value, List<FieldView.ErrorView> errors) {
    return new FieldView(
        id,
        spoken.get(label),
        "text",
        "off",
        value,
        "",
        spoken.get(label + ".hint"),
        errors.stream()
            .filter(error -> error.field().equals(id))
            .map(FieldView.ErrorView::text)
            .findFirst()
            .orElse(null));
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
