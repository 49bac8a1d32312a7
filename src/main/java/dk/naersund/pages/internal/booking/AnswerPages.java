package dk.naersund.pages.internal.booking;

import dk.naersund.booking.AnswerCodes;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.registry.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody was told on the phone, on any phone: without their name, and not from where. */
@Controller
final class AnswerPages {
  private static final String PATH = "/kode";

  private final AnswerCodes codes;
  private final TimePages forms;
  private final BookingViews views;

  AnswerPages(AnswerCodes codes, TimePages forms, BookingViews views) {
    this.codes = codes;
    this.forms = forms;
    this.views = views;
  }

  @GetMapping(PATH)
  Rendering ask(ServerWebExchange exchange) {
    return ask(exchange, "", null);
  }

  private Rendering ask(ServerWebExchange exchange, String typed, @Nullable Refusal why) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String action = Href.of(PATH, words.locale()).toString();
    return forms.codeForm(words, exchange, "booking.code", action, typed, why).build();
  }

  /** The answer itself, so that the code need not stand in an address. */
  @PostMapping(PATH)
  Mono<Rendering> open(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(form -> open(Visitors.field(form, "code"), exchange));
  }

  @GetMapping(PATH + "/{code}")
  Mono<Rendering> open(@PathVariable String code, ServerWebExchange exchange) {
    return codes
        .open(code, Visitors.asker(exchange))
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<CallerAnswer>(CallerAnswer answer) -> page(answer, exchange);
                  case Outcome.Refused<CallerAnswer>(Refusal why) -> ask(exchange, code, why);
                });
  }

  /** Whom to ring; null when nobody told us. */
  record Call(@Nullable PhoneView phone) {}

  private Rendering page(CallerAnswer answer, ServerWebExchange exchange) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    Site site =
        words
            .world()
            .registry()
            .findSite(answer.site())
            .orElseThrow(() -> new PageNotFound("site"));
    String heading = words.in(site.name());
    java.time.LocalDate day = answer.time() == null ? words.today() : words.dayOf(answer.time());
    return Rendering.view("pages/booking/answer")
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("question", answer.question())
        .modelAttribute("lines", answer.lines())
        .modelAttribute("said", answer.language())
        .modelAttribute(
            "moment", answer.time() == null ? "" : BookingViews.moment(words, answer.time()))
        .modelAttribute("address", site.locationOn(day).map(it -> it.addressText()).orElse(""))
        .modelAttribute("call", new Call(words.phone(site.phone())))
        .modelAttribute("href", Href.of("/steder/" + site.id(), words.locale()).toString())
        .modelAttribute("way", Href.of("/vej", words.locale()).with("site", site.id()).toString())
        .build();
  }
}
