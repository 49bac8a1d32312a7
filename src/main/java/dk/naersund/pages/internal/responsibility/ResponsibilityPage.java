package dk.naersund.pages.internal.responsibility;

import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.EntrySort;
import dk.naersund.pages.internal.history.HistoryPages;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Responsibility;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
final class ResponsibilityPage implements EntrySort {
  static final String LIST = "/kommune/ansvar";

  private final Registry registry;
  private final EntryForms forms;

  ResponsibilityPage(Registry registry, EntryForms forms) {
    this.registry = registry;
    this.forms = forms;
  }

  @GetMapping
  Mono<Rendering> list(ServerWebExchange exchange, @RequestParam(defaultValue = "") String dag) {
    return forms
        .admitted(exchange, this, "")
        .map(
            spoken -> {
              LocalDate today = spoken.words().today();
              Optional<LocalDate> asked =
                  dag.isBlank() ? Optional.of(today) : Days.read(dag, today);
              LocalDate day = asked.orElse(today);
              boolean mayEdit = Permissions.editsEverything(spoken.account());
              return spoken
                  .page("responsibilities", spoken.get(label()))
                  .modelAttribute(
                      "view", ResponsibilityList.on(day, dag, spoken, registry.snapshot(), mayEdit))
                  .modelAttribute("wrongDay", asked.isEmpty())
                  .modelAttribute("told", forms.told(spoken, EntityId.Kind.RESPONSIBILITY))
                  .modelAttribute("toUndo", spoken.href(LIST + "/fortryd"))
                  .modelAttribute("toNew", spoken.href(LIST + "/" + NEW))
                  .status(asked.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                  .build();
            });
  }

  @GetMapping("/{id}")
  Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return forms.show(exchange, this, id);
  }

  @PostMapping("/{id}")
  Mono<Rendering> change(ServerWebExchange exchange, @PathVariable String id) {
    return forms.change(exchange, this, id);
  }

  @PostMapping("/fortryd")
  Mono<Rendering> undo(ServerWebExchange exchange) {
    return forms.undo(exchange, this, EntityId.Kind.RESPONSIBILITY);
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public String label() {
    return "resp.heading";
  }

  @Override
  public void admit(Spoken spoken, String id) {
    if (id.equals(NEW)) {
      Permissions.needsEverything(spoken.account());
    }
  }

  @Override
  public EntityId entity(String id) {
    return new EntityId(EntityId.Kind.RESPONSIBILITY, id);
  }

  @Override
  public String history(String id) {
    return HistoryPages.path(entity(id));
  }

  @Override
  public EntryForm form(
      Spoken spoken, String id, @Nullable RegistryEntity now, @Nullable RegistryEntity from) {
    return ResponsibilityForm.of(
        spoken, registry.snapshot(), Optional.ofNullable(from).map(Responsibility.class::cast));
  }
}
