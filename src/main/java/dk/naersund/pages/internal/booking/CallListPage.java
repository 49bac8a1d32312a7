package dk.naersund.pages.internal.booking;

import dk.naersund.accounts.Accounts;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.BrokenBooking;
import dk.naersund.booking.BrokenBookings;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.booking.Staff;
import dk.naersund.pages.internal.booking.BookingViews.PlaceView;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
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

/** The agents' list of people whose booking a change has broken: call, move, cancel. */
@Controller
final class CallListPage {
  static final String PATH = "/callcenter/ringeliste";

  private final BrokenBookings broken;
  private final Accounts accounts;
  private final BookingViews views;

  CallListPage(BrokenBookings broken, Accounts accounts, BookingViews views) {
    this.broken = broken;
    this.accounts = accounts;
    this.views = views;
  }

  /**
   * Somebody to call.
   *
   * @param phone null where they gave none
   * @param place what they had; null where it is not in the registry any more
   * @param other the nearest other time in words; null for none
   * @param otherSlot its slot, empty for none
   * @param taken who calls them at this moment; null for nobody
   * @param tries how often somebody called in vain, in words; null for never
   */
  record CallView(
      long id,
      String name,
      @Nullable String phone,
      @Nullable String phoneHref,
      List<String> needs,
      String had,
      @Nullable PlaceView place,
      String why,
      @Nullable String other,
      String otherSlot,
      @Nullable String taken,
      @Nullable String tries,
      String action) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
      return "CallView[" + id + "]";
    }
  }

  @GetMapping(PATH)
  Mono<Rendering> list(ServerWebExchange exchange) {
    return page(exchange, "");
  }

  private Mono<Staff> staff() {
    return accounts
        .current()
        .map(account -> new Staff(account.id(), account.name(), Staff.Role.AGENT));
  }

  private Mono<Rendering> page(ServerWebExchange exchange, String problem) {
    Visitors.keepNothing(exchange);
    PageWords words = views.words(exchange);
    String heading = text(words, "calls.heading");
    return staff()
        .flatMap(agent -> broken.open(agent).map(one -> view(words, one)).collectList())
        .zipWith(broken.count())
        .map(
            both ->
                Rendering.view("pages/booking/calls")
                    .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                    .modelAttribute("frame", views.frames().frame(words, exchange, heading, true))
                    .modelAttribute("heading", heading)
                    .modelAttribute("console", Href.of("/callcenter", words.locale()).toString())
                    .modelAttribute("count", text(words, "calls.count", both.getT2()))
                    .modelAttribute("calls", both.getT1())
                    .modelAttribute("problem", problem)
                    .build());
  }

  private CallView view(PageWords words, BrokenBooking one) {
    Person person = one.person();
    FreeSlot other = one.other();
    String phone = person == null ? null : person.phone();
    String agent = one.agent();
    return new CallView(
        one.id(),
        person == null ? text(words, "calls.nobody") : person.name(),
        phone,
        phone == null ? null : "tel:" + phone,
        person == null
            ? List.of()
            : person.needs().stream().map(need -> BookingViews.need(words, need)).toList(),
        BookingViews.moment(words, one.booking().start()),
        place(words, one),
        text(words, "calls.why." + id(one.why())),
        other == null ? null : otherWords(words, other),
        other == null ? "" : other.id().toString(),
        agent == null ? null : text(words, "calls.taken", agent),
        one.tries() == 0 ? null : text(words, "calls.tries", one.tries()),
        Href.of(PATH + "/" + one.id(), words.locale()).toString());
  }

  private @Nullable PlaceView place(PageWords words, BrokenBooking one) {
    try {
      return views.place(words, one.booking().at(), words.dayOf(one.booking().start()));
    } catch (PageNotFound gone) {
      return null;
    }
  }

  private String otherWords(PageWords words, FreeSlot other) {
    PlaceView place = views.place(words, other.at(), words.dayOf(other.start()));
    return text(
        words,
        "calls.other",
        BookingViews.moment(words, other.start()),
        place.name(),
        place.address() == null ? "" : place.address());
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(PageWords words, String key, Object... arguments) {
    return words.texts().get(words.locale(), "booking." + key, arguments);
  }

  @PostMapping(PATH + "/{id}")
  Mono<Rendering> note(@PathVariable long id, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .zipWith(staff())
        .flatMap(both -> done(id, both.getT1(), both.getT2(), views.words(exchange)))
        .flatMap(
            problem ->
                problem.isEmpty()
                    ? Mono.just(HoldPages.seeOther(PATH, views.words(exchange)))
                    : page(exchange, problem));
  }

  /** What went wrong; empty for nothing. */
  private Mono<String> done(
      long id, MultiValueMap<String, String> form, Staff agent, PageWords words) {
    String closed = text(words, "calls.closed");
    return switch (Visitors.field(form, "what")) {
      case "take" -> broken.take(id, agent).map(mine -> "").defaultIfEmpty(closed);
      case "reached" -> broken.called(id, true, agent).map(was -> was ? "" : closed);
      case "not-reached" -> broken.called(id, false, agent).map(was -> was ? "" : closed);
      case "cancel" -> broken.cancel(id, agent).map(outcome -> said(words, outcome));
      case "move" ->
          SlotId.parse(Visitors.field(form, "slot"))
              .map(slot -> broken.move(id, slot, agent).map(outcome -> said(words, outcome)))
              .orElse(Mono.just(closed));
      default -> Mono.just(closed);
    };
  }

  private static String said(PageWords words, Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal why) ? HoldPages.said(words, why) : "";
  }
}
