package dk.naersund.pages.internal.visits;

import dk.naersund.editing.Editing;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.Registry;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Somebody comes to a place for a day: the visits at one's own places. */
@Controller
@RequestMapping(VisitsPage.LIST)
final class VisitsPage {
  static final String LIST = "/kommune/besoeg";

  private static final String ONE = "/{site}/{service}/{day}";

  private final EditorWords words;
  private final Registry registry;
  private final Editing editing;
  private final EntryForms forms;

  VisitsPage(EditorWords words, Registry registry, Editing editing, EntryForms forms) {
    this.words = words;
    this.registry = registry;
    this.editing = editing;
    this.forms = forms;
  }

  @GetMapping
  Mono<Rendering> list(
      ServerWebExchange exchange,
      @RequestParam(defaultValue = "") String dag,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String foer,
      @RequestParam(defaultValue = "") String nu) {
    return editor(exchange)
        .map(
            spoken -> {
              LocalDate today = spoken.words().today();
              Optional<LocalDate> day = dag.isBlank() ? Optional.of(today) : Days.read(dag, today);
              return spoken
                  .page("visits", spoken.get("visit.heading"))
                  .modelAttribute("dag", dag.isBlank() ? Days.write(today) : dag)
                  .modelAttribute("wrongDay", day.isEmpty())
                  .modelAttribute(
                      "rows", VisitRow.from(day.orElse(today), spoken, registry.snapshot()))
                  .modelAttribute("told", forms.told(spoken, EntityId.Kind.SITE, id, foer, nu))
                  .modelAttribute("toUndo", spoken.href(LIST + "/fortryd"))
                  .modelAttribute("toNew", spoken.href(LIST + "/ny"))
                  .status(day.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                  .build();
            });
  }

  @GetMapping("/ny")
  Mono<Rendering> ask(ServerWebExchange exchange) {
    return editor(exchange)
        .map(spoken -> page(spoken, VisitForm.empty(spoken, registry.snapshot()), LIST + "/ny", 0));
  }

  @PostMapping("/ny")
  Mono<Rendering> add(ServerWebExchange exchange) {
    return editor(exchange)
        .flatMap(spoken -> exchange.getFormData().flatMap(sent -> add(spoken, sent)));
  }

  private Mono<Rendering> add(Spoken spoken, MultiValueMap<String, String> sent) {
    VisitForm form = new VisitForm(spoken, registry.snapshot(), SmallForm.sent(spoken, sent), null);
    ServiceAtSite visit = form.visit();
    String site = form.site();
    if (visit == null || site == null) {
      return Mono.fromSupplier(() -> page(spoken, form, LIST + "/ny", 0));
    }
    Editing.Opened opened = editing.open(EntityId.site(site), spoken.account());
    Site changed = VisitForm.with((Site) opened.entity(), null, visit);
    return publish(
        spoken, form, new Edit.Put(changed, opened.version()), LIST + "/ny", opened.version());
  }

  @GetMapping(ONE)
  Mono<Rendering> show(
      ServerWebExchange exchange,
      @PathVariable String site,
      @PathVariable String service,
      @PathVariable String day) {
    return editor(exchange)
        .map(
            spoken -> {
              Editing.Opened opened = editing.open(EntityId.site(site), spoken.account());
              ServiceAtSite visit = visit(opened, service, day);
              return page(
                  spoken,
                  VisitForm.of(spoken, registry.snapshot(), site, visit),
                  path(site, visit),
                  opened.version());
            });
  }

  @PostMapping(ONE)
  Mono<Rendering> change(
      ServerWebExchange exchange,
      @PathVariable String site,
      @PathVariable String service,
      @PathVariable String day) {
    return editor(exchange)
        .flatMap(
            spoken ->
                exchange
                    .getFormData()
                    .flatMap(
                        sent -> {
                          Editing.Opened opened =
                              editing.open(EntityId.site(site), spoken.account());
                          return change(spoken, sent, opened, visit(opened, service, day));
                        }));
  }

  private Mono<Rendering> change(
      Spoken spoken, MultiValueMap<String, String> sent, Editing.Opened opened, ServiceAtSite old) {
    Site site = (Site) opened.entity();
    VisitForm form =
        new VisitForm(
            spoken, registry.snapshot(), SmallForm.sent(spoken, sent).with("site", site.id()), old);
    long seen = EntryForms.seen(sent);
    boolean remove = "remove".equals(sent.getFirst("do"));
    ServiceAtSite visit = remove ? null : form.visit();
    if (!remove && visit == null) {
      return Mono.fromSupplier(() -> page(spoken, form, path(site.id(), old), seen));
    }
    return publish(
        spoken,
        form,
        new Edit.Put(VisitForm.with(site, old, visit), seen),
        path(site.id(), old),
        seen);
  }

  private Mono<Rendering> publish(
      Spoken spoken, VisitForm form, Edit edit, String path, long seen) {
    return forms.publish(
        spoken,
        form.typed(),
        edit,
        LIST,
        problem -> problem.path().contains("hours") ? "hours" : "day",
        problem ->
            problem.code() == FieldProblem.Code.TWO_OFFERS
                ? form.overlap()
                : spoken.words().in(problem.text()),
        () -> page(spoken, form, path, seen));
  }

  @PostMapping("/fortryd")
  Mono<Rendering> undo(ServerWebExchange exchange) {
    return editor(exchange)
        .flatMap(
            spoken ->
                exchange
                    .getFormData()
                    .flatMap(form -> forms.undo(spoken, EntityId.Kind.SITE, form, LIST)));
  }

  private static Rendering page(Spoken spoken, VisitForm form, String path, long seen) {
    return EntryForms.page(
        spoken,
        form.typed(),
        new EntryForms.Shown(
            spoken.get(form.old() == null ? "visit.new" : "visit.edit"),
            spoken.get("visit.lead"),
            form.rows(),
            seen,
            spoken.href(path),
            spoken.href(LIST),
            spoken.get("visit.heading"),
            form.old() != null));
  }

  static String path(String site, ServiceAtSite visit) {
    return LIST + "/" + site + "/" + visit.service() + "/" + visit.from();
  }

  private static ServiceAtSite visit(Editing.Opened opened, String service, String day) {
    return ((Site) opened.entity())
        .services().stream()
            .filter(at -> at.visit() && at.service().equals(service) && isOn(at, day))
            .findFirst()
            .orElseThrow(() -> new NotThere("visit", day));
  }

  private static boolean isOn(ServiceAtSite visit, String day) {
    try {
      return LocalDate.parse(day).equals(visit.from());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private Mono<Spoken> editor(ServerWebExchange exchange) {
    return words
        .of(exchange)
        .doOnNext(
            spoken -> {
              if (!Permissions.isEditor(spoken.account())) {
                throw new NotPermitted(null);
              }
            });
  }
}
