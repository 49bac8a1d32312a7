package dk.naersund.pages.internal.booking;

import dk.naersund.booking.DayList;
import dk.naersund.booking.DayList.Coming;
import dk.naersund.booking.Staff;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who comes to a site on a day, for those who keep it: seen or printed, and recorded. */
@Controller
final class DayListPage {
  static final String PATH = "/kommune/aftaler/";

  private final DayList list;
  private final EditorWords words;
  private final BookingViews views;

  DayListPage(DayList list, EditorWords words, BookingViews views) {
    this.list = list;
    this.words = words;
    this.views = views;
  }

  /**
   * Somebody who comes.
   *
   * @param doubt why it is not sure; null where it is
   */
  record ComingView(
      String time,
      String name,
      String phone,
      String needs,
      String service,
      @Nullable String doubt) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
      return "ComingView[" + time + "]";
    }
  }

  @GetMapping(PATH + "{site}")
  Mono<Rendering> show(@PathVariable String site, ServerWebExchange exchange) {
    Visitors.keepNothing(exchange);
    return words
        .of(exchange)
        .flatMap(
            spoken -> {
              Site found =
                  spoken
                      .words()
                      .world()
                      .registry()
                      .findSite(site)
                      .orElseThrow(() -> new PageNotFound("site"));
              if (!Permissions.mayEdit(spoken.account(), found)) {
                return Mono.error(new NotPermitted(EntityId.site(site)));
              }
              LocalDate asked = HoldPages.from(exchange.getRequest().getQueryParams());
              LocalDate day = asked == null ? spoken.words().today() : asked;
              Staff reader =
                  new Staff(spoken.account().id(), spoken.account().name(), Staff.Role.EDITOR);
              return list.on(site, day, reader).map(all -> page(spoken, found, day, all));
            });
  }

  private Rendering page(Spoken spoken, Site site, LocalDate day, List<Coming> all) {
    PageWords page = spoken.words();
    String heading =
        spoken.say("booking.day.heading", page.in(site.name()), BookingViews.dayName(page, day));
    return Rendering.view("pages/booking/day")
        .modelAttribute("frame", views.frames().frame(page, spoken.exchange(), heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("who", spoken.get("logged-in", spoken.account().name()))
        .modelAttribute("back", spoken.href("/kommune/steder/" + site.id()))
        .modelAttribute("before", link(page, site, day.minusDays(1)))
        .modelAttribute("after", link(page, site, day.plusDays(1)))
        .modelAttribute("count", spoken.say("booking.day.count", all.size()))
        .modelAttribute("coming", all.stream().map(one -> view(page, one)).toList())
        .build();
  }

  private static String link(PageWords page, Site site, LocalDate day) {
    return Href.of(PATH + site.id(), page.locale()).with("from", day).toString();
  }

  private static ComingView view(PageWords page, Coming one) {
    String phone = one.person().phone();
    return new ComingView(
        page.time(one.start()),
        one.person().name(),
        phone == null ? "" : phone,
        one.person().needs().stream()
            .map(need -> BookingViews.need(page, need))
            .collect(Collectors.joining(", ")),
        page.world()
            .registry()
            .findService(one.service())
            .map(service -> page.in(service.name()))
            .orElse(one.service()),
        one.sure() ? null : page.texts().get(page.locale(), "booking.day.unsure"));
  }
}
