package dk.naersund.pages.internal.callcenter;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.NotAllowed;
import dk.naersund.booking.Asker;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.calls.AgentAct;
import dk.naersund.calls.AgentActs;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Journeys;
import dk.naersund.search.Nearest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The letter that an agent prints for a caller. Name and home address stand on it only where the
 * agent asks for them, and are kept nowhere.
 */
@Controller
final class LetterPage {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_LINE = 300;

  private final ConsoleModel model;
  private final Nearest nearest;
  private final Journeys journeys;
  private final AnswerCode codes;
  private final Bookings bookings;
  private final AgentActs acts;
  private final Accounts accounts;
  private final Frames frames;
  private final SearchThreads work;

  LetterPage(
      ConsoleModel model,
      Nearest nearest,
      Journeys journeys,
      AnswerCode codes,
      Bookings bookings,
      AgentActs acts,
      Accounts accounts,
      Frames frames,
      SearchThreads work) {
    this.model = model;
    this.nearest = nearest;
    this.journeys = journeys;
    this.codes = codes;
    this.bookings = bookings;
    this.acts = acts;
    this.accounts = accounts;
    this.frames = frames;
    this.work = work;
  }

  @PostMapping("/callcenter/brev")
  Mono<Rendering> letter(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(body -> letter(exchange, body));
  }

  private Mono<Rendering> letter(ServerWebExchange exchange, MultiValueMap<String, String> body) {
    PageWords words = model.words(exchange);
    CallForm typed = CallForm.read(body);
    String ticket = DeskForm.read(body).ticket();
    return accounts
        .current()
        .switchIfEmpty(Mono.error(NotAllowed::notLoggedIn))
        .flatMap(
            agent ->
                booked(ticket, ConsolePage.asker(exchange))
                    .zipWith(code(exchange, body, words, typed, ticket, agent))
                    .flatMap(
                        both ->
                            work.run(
                                    () ->
                                        Optional.ofNullable(
                                            view(
                                                words,
                                                typed,
                                                name(body),
                                                body.containsKey("home-address"),
                                                new Letters.Times(
                                                    both.getT1().orElse(null),
                                                    both.getT2().orElse(null)))))
                                .flatMap(
                                    letter ->
                                        written(agent, typed, letter)
                                            .thenReturn(
                                                page(words, exchange, body, typed, letter)))));
  }

  private Mono<Optional<Booking>> booked(String ticket, Asker asker) {
    return ticket.length() > 30
        ? bookings
            .find(ticket, asker)
            .map(found -> found.done().filter(one -> one.state() == Booking.State.BOOKED))
        : Mono.just(Optional.empty());
  }

  /** A code only where it is asked for; shown again, a letter keeps the code it has. */
  private Mono<Optional<String>> code(
      ServerWebExchange exchange,
      MultiValueMap<String, String> body,
      PageWords words,
      CallForm typed,
      String ticket,
      Account agent) {
    String before = Objects.requireNonNullElse(body.getFirst("code-line"), "");
    if (!before.isEmpty() && before.length() <= LONGEST_LINE) {
      return Mono.just(Optional.of(before));
    }
    return body.containsKey("with-code")
        ? codes
            .keep(words, typed, ticket, agent, ConsolePage.asker(exchange))
            .map(
                outcome ->
                    outcome
                        .done()
                        .map(
                            kept ->
                                words
                                    .texts()
                                    .get(
                                        words.locale(),
                                        "callcenter.letter.code",
                                        kept.code(),
                                        words.fullDate(words.dayOf(kept.until())),
                                        words.time(kept.until()))))
        : Mono.just(Optional.empty());
  }

  private Mono<Void> written(Account agent, CallForm typed, Optional<LetterView> letter) {
    String[] place = typed.place().split(" ", 2);
    return letter.isEmpty()
        ? Mono.empty()
        : acts.write(
            agent,
            new AgentAct.New(
                AgentAct.What.LETTER,
                AgentAct.Why.CALL,
                "",
                new AgentAct.About(place[0], place.length < 2 ? null : place[1], null),
                null));
  }

  private Rendering page(
      PageWords words,
      ServerWebExchange exchange,
      MultiValueMap<String, String> body,
      CallForm typed,
      Optional<LetterView> letter) {
    String title =
        letter
            .map(LetterView::heading)
            .orElseGet(() -> words.texts().get(words.locale(), "callcenter.letter"));
    Rendering.Builder<?> page =
        Rendering.view("pages/callcenter/letter")
            .modelAttribute("frame", frames.frame(words, exchange, title, true))
            .modelAttribute("here", Href.of("/callcenter/brev", words.locale()).toString())
            .modelAttribute("form", typed)
            .modelAttribute("ticket", DeskForm.read(body).ticket())
            .modelAttribute("name", name(body))
            .modelAttribute("withAddress", body.containsKey("home-address"));
    letter.ifPresent(view -> page.modelAttribute("letter", view));
    return page.build();
  }

  private @Nullable LetterView view(
      PageWords words, CallForm typed, String name, boolean withAddress, Letters.Times times) {
    CallReader.Call call = model.read(words, typed);
    return call.understood() instanceof Understood.Question question
        ? new Letters(words, typed, call, journeys, times)
            .view(question, nearest.find(question.query()), name, withAddress)
        : null;
  }

  private static String name(MultiValueMap<String, String> body) {
    String name = Objects.requireNonNullElse(body.getFirst("name"), "").strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
