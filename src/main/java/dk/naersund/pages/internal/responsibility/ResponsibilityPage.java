package dk.naersund.pages.internal.responsibility;

import dk.naersund.editing.Editing;
import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.Responsibility;
import java.time.LocalDate;
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

/**
 * Who decides, pays, runs it and owns the building, as of a day. Every editor may read it; who may
 * change everything may change it.
 */
@Controller
@RequestMapping(ResponsibilityPage.LIST)
final class ResponsibilityPage {
  static final String LIST = "/kommune/ansvar";

  private static final String NEW = "ny";

  private final EditorWords words;
  private final Registry registry;
  private final Editing editing;
  private final EntryForms forms;

  ResponsibilityPage(EditorWords words, Registry registry, Editing editing, EntryForms forms) {
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
    return words
        .of(exchange)
        .map(
            spoken -> {
              LocalDate today = spoken.words().today();
              Optional<LocalDate> asked =
                  dag.isBlank() ? Optional.of(today) : Days.read(dag, today);
              LocalDate day = asked.orElse(today);
              boolean mayEdit = Permissions.editsEverything(spoken.account());
              return spoken
                  .page("responsibilities", spoken.get("resp.heading"))
                  .modelAttribute(
                      "view", ResponsibilityList.on(day, dag, spoken, registry.snapshot(), mayEdit))
                  .modelAttribute("wrongDay", asked.isEmpty())
                  .modelAttribute(
                      "told", forms.told(spoken, EntityId.Kind.RESPONSIBILITY, id, foer, nu))
                  .modelAttribute("toUndo", spoken.href(LIST + "/fortryd"))
                  .modelAttribute("toNew", spoken.href(LIST + "/" + NEW))
                  .status(asked.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                  .build();
            });
  }

  @GetMapping("/{id}")
  Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return words
        .of(exchange)
        .map(
            spoken -> {
              Optional<Editing.Opened> opened = opened(spoken, id);
              return page(
                  spoken,
                  ResponsibilityForm.of(
                      spoken, registry.snapshot(), opened.map(ResponsibilityPage::row)),
                  opened,
                  opened.map(Editing.Opened::version).orElse(0L));
            });
  }

  @PostMapping("/{id}")
  Mono<Rendering> change(ServerWebExchange exchange, @PathVariable String id) {
    return words
        .of(exchange)
        .flatMap(
            spoken ->
                exchange.getFormData().flatMap(sent -> change(spoken, sent, opened(spoken, id))));
  }

  private Mono<Rendering> change(
      Spoken spoken, MultiValueMap<String, String> sent, Optional<Editing.Opened> opened) {
    ResponsibilityForm form =
        new ResponsibilityForm(
            spoken,
            registry.snapshot(),
            SmallForm.sent(spoken, sent),
            opened.map(ResponsibilityPage::row));
    long seen = EntryForms.seen(sent);
    Edit edit =
        "remove".equals(sent.getFirst("do")) && opened.isPresent()
            ? new Edit.Remove(EntityId.of(row(opened.get())), seen)
            : new Edit.Put(form.responsibility(), seen);
    return forms.publish(
        spoken,
        form.typed(),
        edit,
        LIST,
        ResponsibilityForm::field,
        form::sentence,
        () -> page(spoken, form, opened, seen));
  }

  @PostMapping("/fortryd")
  Mono<Rendering> undo(ServerWebExchange exchange) {
    return words
        .of(exchange)
        .flatMap(
            spoken ->
                exchange
                    .getFormData()
                    .flatMap(form -> forms.undo(spoken, EntityId.Kind.RESPONSIBILITY, form, LIST)));
  }

  private static Rendering page(
      Spoken spoken, ResponsibilityForm form, Optional<Editing.Opened> opened, long seen) {
    String id = opened.map(ResponsibilityPage::row).map(Responsibility::id).orElse(NEW);
    return EntryForms.page(
        spoken,
        form.typed(),
        new EntryForms.Shown(
            spoken.get(opened.isPresent() ? "resp.edit" : "resp.new"),
            spoken.get("resp.lead"),
            form.rows(),
            seen,
            spoken.href(LIST + "/" + id),
            spoken.href(LIST),
            spoken.get("resp.heading"),
            opened.isPresent()));
  }

  private Optional<Editing.Opened> opened(Spoken spoken, String id) {
    if (id.equals(NEW)) {
      Permissions.needsEverything(spoken.account());
      return Optional.empty();
    }
    return Optional.of(
        editing.open(new EntityId(EntityId.Kind.RESPONSIBILITY, id), spoken.account()));
  }

  private static Responsibility row(Editing.Opened opened) {
    return (Responsibility) opened.entity();
  }
}
