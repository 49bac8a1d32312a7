package dk.naersund.pages.internal.callcenter;

import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.NotAllowed;
import dk.naersund.booking.Asker;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import java.net.InetSocketAddress;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The agent's console. Its question comes in the body and nothing of it stands in an address; what
 * is behind {@code /callcenter} is kept by no browser.
 */
@Controller
final class ConsolePage {
  private static final String WHOLE = "pages/callcenter/callcenter";

  private final ConsoleModel model;
  private final Desk desk;
  private final AnswerCode codes;
  private final Accounts accounts;
  private final SearchThreads work;

  ConsolePage(
      ConsoleModel model, Desk desk, AnswerCode codes, Accounts accounts, SearchThreads work) {
    this.model = model;
    this.desk = desk;
    this.codes = codes;
    this.accounts = accounts;
    this.work = work;
  }

  @GetMapping("/callcenter")
  Mono<Rendering> start(ServerWebExchange exchange) {
    return work.run(
        () -> {
          PageWords words = model.words(exchange);
          DeskForm none = DeskForm.read(new LinkedMultiValueMap<>());
          return whole(words, exchange, CallForm.EMPTY, desk.views(words, none).none(), false);
        });
  }

  /** The whole page, for browsers without JavaScript; what is held stays. */
  @PostMapping("/callcenter")
  Mono<Rendering> find(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(body -> atDesk(exchange, body, true));
  }

  /** Only the answer, while an agent types. */
  @PostMapping("/callcenter/svar")
  Mono<Rendering> answer(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            body ->
                work.run(
                    () -> {
                      PageWords words = model.words(exchange);
                      return model
                          .page(words, exchange, "pages/callcenter/answer")
                          .modelAttribute(
                              "call",
                              model.answer(words, CallForm.read(body), body.containsKey("meant")))
                          .build();
                    }));
  }

  /** Something to do about a time: {@code part} for that part of the page alone. */
  @PostMapping("/callcenter/tid")
  Mono<Rendering> desk(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(body -> atDesk(exchange, body, !body.containsKey("part")));
  }

  private Mono<Rendering> atDesk(
      ServerWebExchange exchange, MultiValueMap<String, String> body, boolean whole) {
    PageWords words = model.words(exchange);
    CallForm typed = CallForm.read(body);
    return accounts
        .current()
        .switchIfEmpty(Mono.error(NotAllowed::notLoggedIn))
        .map(
            agent ->
                new Desk.Wish(
                    DeskForm.read(body), agent, asker(exchange), words, model.needs(words, typed)))
        .flatMap(
            wish -> wish.form().verb().equals("code") ? codes.give(wish, typed) : desk.act(wish))
        .flatMap(
            view ->
                whole
                    ? work.run(() -> whole(words, exchange, typed, view, true))
                    : Mono.just(
                        model
                            .page(words, exchange, "pages/callcenter/desk")
                            .modelAttribute("desk", view)
                            .build()));
  }

  private Rendering whole(
      PageWords words, ServerWebExchange exchange, CallForm typed, DeskView desk, boolean meant) {
    return model
        .page(words, exchange, WHOLE)
        .modelAttribute("form", typed)
        .modelAttribute("desk", desk)
        .modelAttribute("call", model.answer(words, typed, meant))
        .build();
  }

  static Asker asker(ServerWebExchange exchange) {
    InetSocketAddress address = exchange.getRequest().getRemoteAddress();
    return new Asker(
        Asker.Channel.PHONE,
        address == null || address.getAddress() == null
            ? "?"
            : address.getAddress().getHostAddress());
  }
}
