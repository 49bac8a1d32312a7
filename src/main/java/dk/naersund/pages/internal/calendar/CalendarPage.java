package dk.naersund.pages.internal.calendar;

import dk.naersund.availability.CalendarEdit;
import dk.naersund.availability.CalendarEditor;
import dk.naersund.availability.CalendarOutcome;
import dk.naersund.availability.CalendarPreview;
import dk.naersund.availability.CalendarProblem;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.editing.Editing;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.FieldView;
import dk.naersund.registry.Author;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The calendar of one service at a place: a week of it, its fixed times and closing days. A change
 * is looked at first, with the times that it breaks, and made only as it was looked at.
 */
@Controller
@RequestMapping("/kommune/steder/{id}/tider")
final class CalendarPage {
  private static final int LONGEST_WHY = 300;
  private static final int CHANGES = 20;

  private final Editing editing;
  private final CalendarEditor calendars;
  private final EditorWords words;

  CalendarPage(Editing editing, CalendarEditor calendars, EditorWords words) {
    this.editing = editing;
    this.calendars = calendars;
    this.words = words;
  }

  /** A service of the site, as a link. */
  record ServiceLink(String name, String href, boolean chosen) {}

  /**
   * One request.
   *
   * @param form what was written; empty when nothing was
   * @param error null when nothing is wrong
   * @param preview what a change would do; null while nobody asked
   * @param told what has just happened; blank for nothing
   */
  private record Asked(
      Spoken spoken,
      Site site,
      ServiceAtSiteId at,
      LocalDate monday,
      MultiValueMap<String, String> form,
      FieldView.@Nullable ErrorView error,
      @Nullable CalendarPreview preview,
      String told) {
    Asked wrong(String field, String text) {
      return new Asked(
          spoken, site, at, monday, form, new FieldView.ErrorView(field, text), preview, told);
    }

    Asked showing(CalendarPreview does, String said) {
      return new Asked(spoken, site, at, monday, form, error, does, said);
    }

    String say(String key, Object... arguments) {
      return spoken.say("calendar." + key, arguments);
    }

    CalendarForm written() {
      return new CalendarForm(form, at, spoken.words().today());
    }

    Href here() {
      return spoken.link("/kommune/steder/" + site.id() + "/tider").with("tilbud", at.service());
    }
  }

  @GetMapping
  Mono<Rendering> show(
      ServerWebExchange exchange,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String tilbud,
      @RequestParam(defaultValue = "") String uge,
      @RequestParam(defaultValue = "") String set) {
    return words
        .of(exchange)
        .flatMap(
            spoken -> {
              String told = set.equals("gemt") ? spoken.say("calendar.saved") : "";
              return page(asked(spoken, id, tilbud, uge, new LinkedMultiValueMap<>(), told));
            });
  }

  @PostMapping
  Mono<Rendering> change(
      ServerWebExchange exchange,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String tilbud,
      @RequestParam(defaultValue = "") String uge) {
    return words
        .of(exchange)
        .flatMap(
            spoken ->
                exchange
                    .getFormData()
                    .flatMap(form -> change(asked(spoken, id, tilbud, uge, form, ""))));
  }

  private Asked asked(
      Spoken spoken,
      String id,
      String service,
      String week,
      MultiValueMap<String, String> form,
      String told) {
    Site site = (Site) editing.open(EntityId.site(id), spoken.account()).entity();
    String chosen =
        site.services().stream()
            .map(Site.ServiceAtSite::service)
            .filter(one -> one.equals(service))
            .findFirst()
            .orElse(site.services().isEmpty() ? "-" : site.services().getFirst().service());
    LocalDate today = spoken.words().today();
    LocalDate day = Days.read(week, today).orElse(today);
    return new Asked(
        spoken,
        site,
        new ServiceAtSiteId(site.id(), chosen),
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        form,
        null,
        null,
        told);
  }

  private Mono<Rendering> change(Asked asked) {
    return calendars
        .read(asked.site().id())
        .map(asked.written()::edit)
        .flatMap(
            edit ->
                asked.written().text("do").equals("save") ? save(asked, edit) : look(asked, edit))
        .onErrorResume(
            CalendarProblem.class,
            problem ->
                page(
                    asked.wrong(
                        field(asked, problem.field()),
                        asked.say(
                            "problem."
                                + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            label(asked, problem.field())))));
  }

  /** The seats of a series that is there already have a field of their own. */
  private static String field(Asked asked, String field) {
    String id = asked.written().text("id");
    boolean change = asked.written().text("what").equals("change");
    return change && !id.isEmpty() && (field.equals("last") || field.equals("seats"))
        ? field + "-" + id
        : field;
  }

  private static String label(Asked asked, String field) {
    String name = field.replaceFirst("-\\d+$", "");
    return CalendarForm.KEPT.contains(name) && !name.equals("id") && !name.equals("what")
        ? asked.say("field." + name)
        : asked.say("field.id");
  }

  private Mono<Rendering> look(Asked asked, CalendarEdit edit) {
    return calendars.preview(edit).flatMap(preview -> page(asked.showing(preview, "")));
  }

  private Mono<Rendering> save(Asked asked, CalendarEdit edit) {
    String why = asked.written().text("why");
    if (why.isEmpty() || why.length() > LONGEST_WHY) {
      return calendars
          .preview(edit)
          .flatMap(
              preview ->
                  page(
                      asked
                          .showing(preview, "")
                          .wrong(
                              "why",
                              why.isEmpty()
                                  ? asked.spoken().get("site.why.missing")
                                  : asked.spoken().get("site.why.long", LONGEST_WHY))));
    }
    Author author = new Author(asked.spoken().account().name(), why);
    return calendars
        .apply(edit, asked.written().text("mark"), author)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case CalendarOutcome.Saved saved ->
                      Mono.just(EditorWords.to(asked.here().with("set", "gemt").toString()));
                  case CalendarOutcome.LookAgain again ->
                      page(asked.showing(again.preview(), asked.say("look-again")));
                });
  }

  private Mono<Rendering> page(Asked asked) {
    ZoneId zone = asked.spoken().words().world().region().zone();
    return Mono.zip(
            calendars.read(asked.site().id()),
            calendars
                .slots(
                    asked.at(),
                    asked.monday().atStartOfDay(zone).toInstant(),
                    asked.monday().plusDays(7).atStartOfDay(zone).toInstant())
                .collectList(),
            calendars.history(asked.site().id(), CHANGES).collectList())
        .map(
            all -> {
              CalendarViews views = new CalendarViews(asked.spoken());
              return rendering(asked, all.getT1(), views)
                  .modelAttribute("week", views.week(asked.monday(), all.getT2()))
                  .modelAttribute("history", views.history(all.getT3()))
                  .build();
            });
  }

  private static Rendering.Builder<?> rendering(
      Asked asked, SiteCalendar calendar, CalendarViews views) {
    Spoken spoken = asked.spoken();
    CalendarForm written = asked.written();
    FieldView.ErrorView error = asked.error();
    Rendering.Builder<?> page =
        spoken
            .page("calendar", asked.say("of", spoken.words().in(asked.site().name())))
            .modelAttribute("told", asked.told())
            .modelAttribute("errors", error == null ? List.of() : List.of(error))
            .modelAttribute("services", services(asked))
            .modelAttribute("service", serviceName(asked, asked.at().service()))
            .modelAttribute("weekOf", asked.say("week", spoken.words().fullDate(asked.monday())))
            .modelAttribute("before", week(asked, -7))
            .modelAttribute("after", week(asked, 7))
            .modelAttribute("series", views.series(calendar, asked.at().service(), written::text))
            .modelAttribute("closings", views.closings(calendar, asked.at().service()))
            .modelAttribute("boxes", views.boxes(asked.form().getOrDefault("days", List.of())))
            .modelAttribute("holidaysOpen", written.text("holidays").equals("open"))
            .modelAttribute("closedAll", written.text("closed-all").equals("all"))
            .modelAttribute("fields", fields(asked))
            .modelAttribute("kept", written.kept())
            .modelAttribute("action", asked.here().toString())
            .modelAttribute("back", spoken.href("/kommune/steder/" + asked.site().id()))
            .modelAttribute("dayList", spoken.href("/kommune/aftaler/" + asked.site().id()))
            .status(error == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    CalendarPreview preview = asked.preview();
    if (preview != null) {
      page.modelAttribute("does", views.preview(preview));
    }
    return page;
  }

  private static String week(Asked asked, int days) {
    return asked.here().with("uge", asked.monday().plusDays(days).toString()) + "#uge";
  }

  private static List<ServiceLink> services(Asked asked) {
    return asked.site().services().stream()
        .map(Site.ServiceAtSite::service)
        .distinct()
        .map(
            one ->
                new ServiceLink(
                    serviceName(asked, one),
                    asked
                        .spoken()
                        .link("/kommune/steder/" + asked.site().id() + "/tider")
                        .with("tilbud", one)
                        .toString(),
                    one.equals(asked.at().service())))
        .toList();
  }

  private static String serviceName(Asked asked, String service) {
    Optional<Service> known = asked.spoken().words().world().registry().findService(service);
    return known.map(one -> asked.spoken().words().in(one.name())).orElse(service);
  }

  /** The text fields of the forms, by name. */
  private static Map<String, FieldView> fields(Asked asked) {
    Map<String, FieldView> fields = new LinkedHashMap<>();
    for (String id :
        List.of(
            "from",
            "to",
            "minutes",
            "seats",
            "weeks",
            "first",
            "last",
            "closed-first",
            "closed-last",
            "closed-reason",
            "why")) {
      FieldView.ErrorView error = asked.error();
      String value = asked.written().text(id);
      fields.put(
          id,
          new FieldView(
              id,
              asked.say("field." + id),
              "text",
              "off",
              value.isEmpty() && id.equals("seats") ? "1" : value,
              "",
              asked.say("hint." + id),
              error != null && error.field().equals(id) ? error.text() : null));
    }
    return fields;
  }
}
