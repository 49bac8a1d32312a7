package dk.naersund.pages.internal.kommune;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.Role;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.world.Worlds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The words of the editors' pages, and what stands around them. */
@Component
public final class EditorWords {
  private final Worlds worlds;
  private final Frames frames;
  private final Accounts accounts;

  EditorWords(Worlds worlds, Frames frames, Accounts accounts) {
    this.worlds = worlds;
    this.frames = frames;
    this.accounts = accounts;
  }

  /** The words of one page for the one who is logged in; these paths are guarded. */
  public Mono<Spoken> of(ServerWebExchange exchange) {
    return accounts
        .current()
        .map(
            account ->
                new Spoken(exchange, frames, frames.words(worlds.current(), exchange), account));
  }

  /** The same, with what was sent from a form. */
  public Mono<Rendering> posted(
      ServerWebExchange exchange,
      BiFunction<Spoken, MultiValueMap<String, String>, Mono<Rendering>> then) {
    return of(exchange)
        .flatMap(spoken -> exchange.getFormData().flatMap(form -> then.apply(spoken, form)));
  }

  /** One page's words. */
  public record Spoken(
      ServerWebExchange exchange, Frames frames, PageWords words, Account account) {
    public String get(String key, Object... arguments) {
      return words.texts().get(words.locale(), "kommune." + key, arguments);
    }

    /** A text by its whole key. */
    public String say(String key, Object... arguments) {
      return words.texts().get(words.locale(), key, arguments);
    }

    /** A page of ours in the same language. */
    public String href(String path) {
      return Href.of(path, words.locale()).toString();
    }

    /** The same, for parameters to be added. */
    public Href link(String path) {
      return Href.of(path, words.locale());
    }

    public Rendering.Builder<?> page(String template, String heading) {
      return Rendering.view("pages/kommune/" + template)
          .modelAttribute("frame", frames.frame(words, exchange, heading, true))
          .modelAttribute("heading", heading)
          .modelAttribute("who", get("logged-in", account.name()))
          .modelAttribute("list", href(ListPage.LIST))
          .modelAttribute("inbox", href(InboxPage.INBOX))
          .modelAttribute("toImport", href(ListPage.LIST + "/import"))
          .modelAttribute("toSeasons", href(ListPage.LIST + "/saeson"))
          .modelAttribute("toVisits", href(ListPage.LIST + "/besoeg"))
          .modelAttribute("toResponsibilities", href(ListPage.LIST + "/ansvar"))
          .modelAttribute(
              "toKinds", account.has(Role.ADMINISTRATOR) ? href(ListPage.LIST + "/tilbud") : "")
          .modelAttribute("toHistory", href(ListPage.LIST + "/historie"))
          .modelAttribute("own", href("/konto"));
    }

    /** A day with its year; {@code kommune.never} for none. */
    public String day(@Nullable LocalDate day) {
      return day == null ? get("never") : words.fullDate(day);
    }

    public String moment(Instant moment) {
      return get("moment", words.fullDate(words.dayOf(moment)), words.time(moment));
    }

    /** How long ago, in whole days, months or years. */
    String age(LocalDate day) {
      long days = Math.max(0, ChronoUnit.DAYS.between(day, words.today()));
      if (days < 60) {
        return get("age.days", days);
      }
      return days < 730 ? get("age.months", days / 30) : get("age.years", days / 365);
    }
  }

  /** To another page, after a form. */
  public static Rendering to(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }
}
