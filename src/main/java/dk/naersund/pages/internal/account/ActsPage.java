package dk.naersund.pages.internal.account;

import dk.naersund.calls.AgentAct;
import dk.naersund.calls.AgentActs;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What agents did for those who called, for administrators. */
@Controller
final class ActsPage {
  static final String PATH = UserPages.USERS + "/opkald";

  private static final int LIMIT = 100;

  private final AgentActs acts;
  private final AccountWords words;

  ActsPage(AgentActs acts, AccountWords words) {
    this.acts = acts;
    this.words = words;
  }

  /** One act in words. */
  record ActView(String at, String name, String role, String what, String why, String about) {}

  /** A kind of act that one can choose. */
  record KindView(String id, String label, boolean chosen) {}

  @GetMapping(PATH)
  Mono<Rendering> list(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    MultiValueMap<String, String> asked = exchange.getRequest().getQueryParams();
    String name = first(asked, "navn");
    Optional<LocalDate> from = day(first(asked, "fra"));
    Optional<LocalDate> to = day(first(asked, "til"));
    AgentAct.What what =
        Arrays.stream(AgentAct.What.values())
            .filter(one -> one.id().equals(first(asked, "hvad")))
            .findFirst()
            .orElse(null);
    PageWords page = spoken.words();
    return acts.list(
            new AgentActs.Filter(
                from.map(day -> day.atStartOfDay(page.zone()).toInstant()).orElse(null),
                to.map(day -> day.plusDays(1).atStartOfDay(page.zone()).toInstant()).orElse(null),
                name,
                what,
                number(first(asked, "foer")),
                LIMIT))
        .collectList()
        .map(
            found ->
                spoken
                    .page("acts", spoken.get("acts.heading"))
                    .modelAttribute("acts", found.stream().map(act -> view(spoken, act)).toList())
                    .modelAttribute("kept", spoken.get("acts.kept", acts.keptFor().toDays()))
                    .modelAttribute("here", spoken.href(PATH))
                    .modelAttribute("name", name)
                    .modelAttribute("from", from.map(LocalDate::toString).orElse(""))
                    .modelAttribute("to", to.map(LocalDate::toString).orElse(""))
                    .modelAttribute("kinds", kinds(spoken, what))
                    .modelAttribute("more", Optional.ofNullable(more(page, asked, found)))
                    .modelAttribute("users", spoken.href(UserPages.USERS))
                    .build());
  }

  private static @Nullable String more(
      PageWords page, MultiValueMap<String, String> asked, List<AgentAct> found) {
    return found.size() < LIMIT
        ? null
        : Href.of(PATH, page.locale())
            .with("navn", first(asked, "navn"))
            .with("fra", first(asked, "fra"))
            .with("til", first(asked, "til"))
            .with("hvad", first(asked, "hvad"))
            .with("foer", found.getLast().number())
            .toString();
  }

  private static List<KindView> kinds(Spoken spoken, AgentAct.@Nullable What chosen) {
    return Arrays.stream(AgentAct.What.values())
        .map(one -> new KindView(one.id(), spoken.get("acts.what." + one.id()), one == chosen))
        .toList();
  }

  private static ActView view(Spoken spoken, AgentAct act) {
    PageWords words = spoken.words();
    String why = spoken.get("acts.why." + act.why().id());
    return new ActView(
        words.fullDate(words.dayOf(act.at())) + " " + words.time(act.at()),
        act.name(),
        spoken.role(act.role()),
        spoken.get("acts.what." + act.what().id()),
        act.words().isEmpty() ? why : why + ": " + act.words(),
        about(words, act.about()));
  }

  private static String about(PageWords words, AgentAct.@Nullable About about) {
    if (about == null) {
      return "";
    }
    String place =
        words
            .world()
            .registry()
            .findSite(about.site())
            .map(site -> words.in(site.name()))
            .orElse(about.site());
    return about.start() == null
        ? place
        : place
            + ", "
            + words.fullDate(words.dayOf(about.start()))
            + " "
            + words.time(about.start());
  }

  private static String first(MultiValueMap<String, String> asked, String field) {
    String value = Objects.requireNonNullElse(asked.getFirst(field), "").strip();
    return value.length() > 100 ? value.substring(0, 100) : value;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
