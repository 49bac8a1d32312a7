package dk.naersund.pages.internal.booking;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Keys;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.booking.VisitNeed;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.DatabaseOutage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * From a free time to a booked one: choose, hold, say who comes. No address of these pages says
 * anything of the person; the one of a hold is a secret for five minutes.
 */
@Controller
final class HoldPages {
  private static final String PATH = "/bestil";
  private static final String HELD = "/bestil/holdt/";

  private final Bookings bookings;
  private final BookingViews views;

  HoldPages(Bookings bookings, BookingViews views) {
    this.bookings = bookings;
    this.views = views;
  }

  /** A line of the error summary. */
  record ErrorView(String field, String text) {}

  @GetMapping(PATH)
  Rendering choose(ServerWebExchange exchange) {
    return times(exchange, exchange.getRequest().getQueryParams(), null, HttpStatus.OK);
  }

  private Rendering times(
      ServerWebExchange exchange,
      MultiValueMap<String, String> fields,
      @Nullable Refusal why,
      HttpStatus status) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String site = Visitors.field(fields, "site");
    String service = Visitors.field(fields, "service");
    if (site.isEmpty() || service.isEmpty()) {
      throw new PageNotFound("site");
    }
    ServiceAtSiteId at = new ServiceAtSiteId(site, service);
    Href here = Href.of(PATH, words.locale()).with("site", site).with("service", service);
    String holder = Visitors.field(fields, "holder");
    String heading = words.texts().get(words.locale(), "booking.choose.heading");
    return Rendering.view("pages/booking/choose")
        .status(status)
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("place", views.place(words, at, words.today()))
        .modelAttribute("times", views.times(words, at, from(fields), here))
        .modelAttribute("how", views.how(words, at))
        .modelAttribute("action", Href.of(PATH, words.locale()).toString())
        .modelAttribute("site", site)
        .modelAttribute("service", service)
        .modelAttribute("key", BookingViews.random())
        .modelAttribute("holder", Keys.isKey(holder) ? holder : BookingViews.random())
        .modelAttribute("problem", why == null ? "" : said(words, why))
        .build();
  }

  static String said(PageWords words, Refusal why) {
    return words
        .texts()
        .get(
            words.locale(),
            "booking.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static @Nullable LocalDate from(MultiValueMap<String, String> fields) {
    try {
      String from = Visitors.field(fields, "from");
      return from.isEmpty() ? null : LocalDate.parse(from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @PostMapping(PATH)
  Mono<Rendering> hold(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(form -> hold(exchange, form));
  }

  private Mono<Rendering> hold(ServerWebExchange exchange, MultiValueMap<String, String> form) {
    SlotId slot = SlotId.parse(Visitors.field(form, "slot")).orElse(null);
    String key = Visitors.field(form, "key");
    String holder = Visitors.field(form, "holder");
    if (slot == null || !Keys.isKey(key) || !Keys.isKey(holder)) {
      return Mono.just(times(exchange, form, Refusal.GONE, HttpStatus.BAD_REQUEST));
    }
    // Another time of the same page is another wish.
    String all = key + "." + slot.id();
    String wish = all.substring(0, Math.min(100, all.length()));
    return bookings
        .hold(new HoldWish(wish, slot, holder, Visitors.asker(exchange)))
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Hold>(Hold hold) ->
                      seeOther(HELD + hold.token(), views.words(exchange));
                  case Outcome.Refused<Hold>(Refusal why) ->
                      times(exchange, form, why, HttpStatus.CONFLICT);
                });
  }

  static Rendering seeOther(String path, PageWords words) {
    return Rendering.redirectTo(Href.of(path, words.locale()).toString())
        .status(HttpStatus.SEE_OTHER)
        .build();
  }

  @GetMapping(HELD + "{token}")
  Mono<Rendering> held(@PathVariable String token, ServerWebExchange exchange) {
    return bookings
        .findHold(token)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Hold>(Hold hold) ->
                      form(
                          exchange,
                          hold,
                          new Typed("", "", List.of(), "", BookingViews.random()),
                          List.of());
                  case Outcome.Refused<Hold>(Refusal why) -> over(exchange, why);
                });
  }

  /** What somebody typed, and the key of their form. */
  private record Typed(
      String name, String phone, List<String> needs, String civilNumber, String key) {
    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  private Rendering form(
      ServerWebExchange exchange, Hold hold, Typed typed, List<ErrorView> errors) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String heading = words.texts().get(words.locale(), "booking.held.heading");
    return Rendering.view("pages/booking/held")
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("place", views.place(words, hold.at(), words.dayOf(hold.start())))
        .modelAttribute("moment", BookingViews.moment(words, hold.start()))
        .modelAttribute("until", words.time(hold.until()))
        .modelAttribute("action", Href.of(HELD + hold.token(), words.locale()).toString())
        .modelAttribute("letGo", Href.of(HELD + hold.token() + "/slip", words.locale()).toString())
        .modelAttribute("name", typed.name())
        .modelAttribute("phone", typed.phone())
        .modelAttribute("key", typed.key())
        .modelAttribute("needs", needs(words, typed.needs()))
        .modelAttribute("demandsNumber", bookings.demandsCivilNumber(hold.slot().source()))
        .modelAttribute("civilError", of(errors, "civil"))
        .modelAttribute("errors", errors)
        .modelAttribute("nameError", of(errors, "name"))
        .modelAttribute("phoneError", of(errors, "phone"))
        .build();
  }

  /** A box of the form. */
  record NeedView(String id, String text, boolean chosen) {}

  private static List<NeedView> needs(PageWords words, List<String> chosen) {
    return Arrays.stream(VisitNeed.values())
        .map(
            need ->
                new NeedView(
                    need.id(),
                    words.texts().get(words.locale(), "booking.need." + need.id()),
                    chosen.contains(need.id())))
        .toList();
  }

  private static String of(List<ErrorView> errors, String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(ErrorView::text)
        .findFirst()
        .orElse("");
  }

  /** It cannot go on from here: why, and where to begin again. */
  private Rendering over(ServerWebExchange exchange, Refusal why) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String heading = words.texts().get(words.locale(), "booking.over.heading");
    return Rendering.view("pages/booking/over")
        .status(why == Refusal.UNKNOWN_HOLD ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT)
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("problem", said(words, why))
        .modelAttribute("home", Href.of("/", words.locale()).toString())
        .modelAttribute("mine", Href.of(TimePages.PATH, words.locale()).toString())
        .build();
  }

  @PostMapping(HELD + "{token}")
  Mono<Rendering> book(@PathVariable String token, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              Typed typed =
                  new Typed(
                      Visitors.field(form, "name"),
                      Visitors.field(form, "phone"),
                      form.getOrDefault("needs", List.of()).stream()
                          .filter(id -> VisitNeed.find(id).isPresent())
                          .distinct()
                          .toList(),
                      Visitors.field(form, "civil"),
                      Visitors.field(form, "key"));
              if (!Keys.isKey(typed.key())) {
                return held(token, exchange);
              }
              try {
                return book(
                    token,
                    typed,
                    Person.typed(typed.name(), typed.phone(), typed.needs()),
                    exchange);
              } catch (Person.NotRight e) {
                return wrong(token, typed, e.problem(), exchange);
              }
            });
  }

  private Mono<Rendering> wrong(
      String token, Typed typed, Person.Problem problem, ServerWebExchange exchange) {
    PageWords words = views.words(exchange);
    String id = problem.name().toLowerCase(Locale.ROOT);
    return wrong(
        token,
        typed,
        new ErrorView(
            id.substring(0, id.indexOf('_')),
            words
                .texts()
                .get(words.locale(), "booking.person." + id.replace('_', '-'), Person.LONGEST)),
        exchange);
  }

  private Mono<Rendering> wrong(
      String token, Typed typed, ErrorView error, ServerWebExchange exchange) {
    return bookings
        .findHold(token)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Hold>(Hold hold) -> form(exchange, hold, typed, List.of(error));
                  case Outcome.Refused<Hold>(Refusal why) -> over(exchange, why);
                });
  }

  private Mono<Rendering> book(
      String token, Typed typed, Person person, ServerWebExchange exchange) {
    return bookings
        .book(
            new BookWish(
                token,
                typed.key(),
                person,
                Visitors.asker(exchange),
                CivilNumber.typed(typed.civilNumber()).orElse(null)))
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Booking>(Booking booking) ->
                      Mono.just(
                          seeOther(TimePages.PATH + "/" + booking.ticket(), views.words(exchange)));
                  case Outcome.Refused<Booking>(Refusal why) ->
                      why == Refusal.CIVIL_NUMBER_NEEDED
                          ? wrong(
                              token,
                              typed,
                              new ErrorView("civil", said(views.words(exchange), why)),
                              exchange)
                          : Mono.just(over(exchange, why));
                })
        .onErrorResume(DatabaseOutage::isBehind, e -> Mono.just(uncertain(token, typed, exchange)));
  }

  /** Nobody knows whether it was booked: the same form again, with the same key, tells. */
  private Rendering uncertain(String token, Typed typed, ServerWebExchange exchange) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String heading = words.texts().get(words.locale(), "booking.uncertain.heading");
    return Rendering.view("pages/booking/uncertain")
        .status(HttpStatus.SERVICE_UNAVAILABLE)
        .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("action", Href.of(HELD + token, words.locale()).toString())
        .modelAttribute("name", typed.name())
        .modelAttribute("phone", typed.phone())
        .modelAttribute("needs", needs(words, typed.needs()))
        .modelAttribute("key", typed.key())
        .build();
  }

  @PostMapping(HELD + "{token}/slip")
  Mono<Rendering> letGo(@PathVariable String token, ServerWebExchange exchange) {
    return bookings
        .findHold(token)
        .flatMap(
            outcome ->
                bookings
                    .letGo(token)
                    .thenReturn(
                        outcome
                            .done()
                            .map(
                                hold ->
                                    Rendering.redirectTo(
                                            Href.of(PATH, views.words(exchange).locale())
                                                .with("site", hold.at().site())
                                                .with("service", hold.at().service())
                                                .toString())
                                        .status(HttpStatus.SEE_OTHER)
                                        .build())
                            .orElseGet(() -> over(exchange, Refusal.EXPIRED))));
  }
}
