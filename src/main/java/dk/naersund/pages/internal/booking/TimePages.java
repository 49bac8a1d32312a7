package dk.naersund.pages.internal.booking;

import dk.naersund.availability.SlotId;
import dk.naersund.booking.AnswerCodes;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A booked time: seen, moved and cancelled by its code. The code itself never stands in an address,
 * only a ticket that opens the same for half an hour.
 */
@Controller
final class TimePages {
  static final String PATH = "/aftale";

  private final Bookings bookings;
  private final AnswerCodes codes;
  private final BookingViews views;

  TimePages(Bookings bookings, AnswerCodes codes, BookingViews views) {
    this.bookings = bookings;
    this.codes = codes;
    this.views = views;
  }

  @GetMapping(PATH)
  Rendering ask(ServerWebExchange exchange) {
    return ask(exchange, "", null);
  }

  private Rendering ask(ServerWebExchange exchange, String typed, @Nullable Refusal why) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    return codeForm(
            words, exchange, "booking.find", Href.of(PATH, words.locale()).toString(), typed, why)
        .build();
  }

  /** A page that asks for a code. */
  Rendering.Builder<?> codeForm(
      PageWords words,
      ServerWebExchange exchange,
      String texts,
      String action,
      String typed,
      @Nullable Refusal why) {
    String heading = words.texts().get(words.locale(), texts + ".heading");
    String problem = why == null ? "" : HoldPages.said(words, why);
    return Rendering.view("pages/booking/code")
        .status(
            why == null
                ? HttpStatus.OK
                : why == Refusal.TOO_MANY_TRIES
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.NOT_FOUND)
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("lead", words.texts().get(words.locale(), texts + ".lead"))
        .modelAttribute("button", words.texts().get(words.locale(), texts + ".button"))
        .modelAttribute("action", action)
        .modelAttribute("typed", typed)
        .modelAttribute("problem", problem)
        .modelAttribute(
            "errors",
            problem.isEmpty() ? List.of() : List.of(new HoldPages.ErrorView("code", problem)));
  }

  @PostMapping(PATH)
  Mono<Rendering> find(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              String code = Visitors.field(form, "code");
              return bookings
                  .find(code.length() > 30 ? "" : code, Visitors.asker(exchange))
                  .map(
                      outcome ->
                          switch (outcome) {
                            case Outcome.Done<Booking>(Booking booking) ->
                                toTime(booking, exchange);
                            case Outcome.Refused<Booking>(Refusal why) -> ask(exchange, code, why);
                          });
            });
  }

  private Rendering toTime(Booking booking, ServerWebExchange exchange) {
    return HoldPages.seeOther(PATH + "/" + booking.ticket(), views.words(exchange));
  }

  @GetMapping(PATH + "/{ticket}")
  Mono<Rendering> show(@PathVariable String ticket, ServerWebExchange exchange) {
    return bookings
        .find(ticket.length() > 30 ? ticket : "", Visitors.asker(exchange))
        .map(outcome -> shown(outcome, null, null, exchange));
  }

  private Rendering shown(
      Outcome<Booking> outcome,
      AnswerCodes.@Nullable Kept kept,
      @Nullable Refusal problem,
      ServerWebExchange exchange) {
    return switch (outcome) {
      case Outcome.Refused<Booking>(Refusal why) -> ask(exchange, "", why);
      case Outcome.Done<Booking>(Booking booking) -> page(booking, kept, problem, exchange);
    };
  }

  private Rendering page(
      Booking booking,
      AnswerCodes.@Nullable Kept kept,
      @Nullable Refusal problem,
      ServerWebExchange exchange) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String state = booking.state().name().toLowerCase(Locale.ROOT);
    String heading = words.texts().get(words.locale(), "booking.state." + state);
    String here = PATH + "/" + booking.ticket();
    boolean ahead = booking.start().isAfter(words.now());
    return Rendering.view("pages/booking/time")
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute(
            "explained", words.texts().get(words.locale(), "booking.explained." + state))
        .modelAttribute("place", views.place(words, booking.at(), words.dayOf(booking.start())))
        .modelAttribute("moment", BookingViews.moment(words, booking.start()))
        .modelAttribute("code", booking.code())
        .modelAttribute("booked", booking.state() == Booking.State.BOOKED && ahead)
        .modelAttribute("waiting", booking.state() == Booking.State.CONFIRMING)
        .modelAttribute("here", Href.of(here, words.locale()).toString())
        .modelAttribute("calendar", Href.of(here + "/kalender.ics", words.locale()).toString())
        .modelAttribute(
            "wayInTime",
            Href.of("/vej", words.locale())
                .with("site", booking.at().site())
                .with("by", booking.start())
                .toString())
        .modelAttribute("cancel", Href.of(here + "/aflys", words.locale()).toString())
        .modelAttribute("move", Href.of(here + "/flyt", words.locale()).toString())
        .modelAttribute("makeCode", Href.of(here + "/kode", words.locale()).toString())
        .modelAttribute("problem", problem == null ? "" : HoldPages.said(words, problem))
        .modelAttribute("answerCode", kept == null ? "" : kept.code())
        .modelAttribute("answerUntil", kept == null ? "" : BookingViews.moment(words, kept.until()))
        .build();
  }

  @PostMapping(PATH + "/{ticket}/aflys")
  Mono<Rendering> cancel(@PathVariable String ticket, ServerWebExchange exchange) {
    return bookings
        .cancel(ticket.length() > 30 ? ticket : "", Visitors.asker(exchange))
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Booking>(Booking booking) -> toTime(booking, exchange);
                  case Outcome.Refused<Booking>(Refusal why) -> ask(exchange, "", why);
                });
  }

  /** The time for one's own calendar; it says neither who comes nor the code. */
  @GetMapping(PATH + "/{ticket}/kalender.ics")
  Mono<ResponseEntity<String>> calendar(@PathVariable String ticket, ServerWebExchange exchange) {
    return bookings
        .find(ticket.length() > 30 ? ticket : "", Visitors.asker(exchange))
        .map(
            outcome ->
                outcome
                    .done()
                    .filter(booking -> booking.state() == Booking.State.BOOKED)
                    .map(booking -> file(booking, views.words(exchange)))
                    .orElseThrow(() -> new PageNotFound("time")));
  }

  private ResponseEntity<String> file(Booking booking, PageWords words) {
    BookingViews.PlaceView place = views.place(words, booking.at(), words.dayOf(booking.start()));
    String about =
        place.phone() == null ? place.service() : place.service() + "\n" + place.phone().ring();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tid.ics\"")
        .body(
            CalendarFile.of(
                UUID.nameUUIDFromBytes(
                        (booking.slot() + " " + booking.start()).getBytes(StandardCharsets.UTF_8))
                    .toString(),
                words.now(),
                booking.start(),
                booking.minutes(),
                place.name(),
                place.address() == null ? "" : place.address(),
                about));
  }

  /** Takes what one needs to know to another phone, for a day. */
  @PostMapping(PATH + "/{ticket}/kode")
  Mono<Rendering> makeCode(@PathVariable String ticket, ServerWebExchange exchange) {
    return bookings
        .find(ticket.length() > 30 ? ticket : "", Visitors.asker(exchange))
        .flatMap(
            outcome ->
                outcome
                    .done()
                    .map(booking -> keep(booking, exchange))
                    .orElse(Mono.just(shown(outcome, null, null, exchange))));
  }

  private Mono<Rendering> keep(Booking booking, ServerWebExchange exchange) {
    PageWords words = views.words(exchange);
    String service = views.place(words, booking.at(), words.today()).service();
    return codes
        .keep(
            new CallerAnswer(
                booking.at().site(),
                service,
                List.of(),
                booking.start(),
                words.locale().getLanguage()),
            Visitors.asker(exchange))
        .map(
            outcome ->
                page(
                    booking,
                    outcome.done().orElse(null),
                    outcome instanceof Outcome.Refused<?>(Refusal why) ? why : null,
                    exchange));
  }

  @GetMapping(PATH + "/{ticket}/flyt")
  Mono<Rendering> chooseOther(@PathVariable String ticket, ServerWebExchange exchange) {
    return bookings
        .find(ticket.length() > 30 ? ticket : "", Visitors.asker(exchange))
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Booking>(Booking booking) ->
                      others(booking, exchange, exchange.getRequest().getQueryParams(), null);
                  case Outcome.Refused<Booking>(Refusal why) -> ask(exchange, "", why);
                });
  }

  private Rendering others(
      Booking booking,
      ServerWebExchange exchange,
      MultiValueMap<String, String> fields,
      @Nullable Refusal why) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String heading = words.texts().get(words.locale(), "booking.move.heading");
    Href here = Href.of(PATH + "/" + booking.ticket() + "/flyt", words.locale());
    return Rendering.view("pages/booking/move")
        .status(why == null ? HttpStatus.OK : HttpStatus.CONFLICT)
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("place", views.place(words, booking.at(), words.today()))
        .modelAttribute("moment", BookingViews.moment(words, booking.start()))
        .modelAttribute("times", views.times(words, booking.at(), HoldPages.from(fields), here))
        .modelAttribute("action", here.toString())
        .modelAttribute("back", Href.of(PATH + "/" + booking.ticket(), words.locale()).toString())
        .modelAttribute("problem", why == null ? "" : HoldPages.said(words, why))
        .build();
  }

  @PostMapping(PATH + "/{ticket}/flyt")
  Mono<Rendering> move(@PathVariable String ticket, ServerWebExchange exchange) {
    String known = ticket.length() > 30 ? ticket : "";
    return exchange
        .getFormData()
        .flatMap(
            form ->
                bookings
                    .move(
                        known,
                        SlotId.parse(Visitors.field(form, "slot")).orElse(SlotId.own(0)),
                        Visitors.asker(exchange))
                    .flatMap(
                        outcome ->
                            switch (outcome) {
                              case Outcome.Done<Booking>(Booking booking) ->
                                  Mono.just(toTime(booking, exchange));
                              case Outcome.Refused<Booking>(Refusal why) ->
                                  bookings
                                      .find(known, Visitors.asker(exchange))
                                      .map(
                                          found ->
                                              found
                                                  .done()
                                                  .map(it -> others(it, exchange, form, why))
                                                  .orElseGet(() -> ask(exchange, "", why)));
                            }));
  }
}
