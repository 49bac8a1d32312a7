package dk.naersund.pages.internal.responsibility;

import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.EntryPages;
import dk.naersund.pages.internal.history.HistoryPages;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Responsibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
final class ResponsibilityPage extends EntryPages {
  static final String LIST = "/kommune/ansvar";

  ResponsibilityPage(Registry registry, EntryForms forms) {
    super(EntityId.Kind.RESPONSIBILITY, registry, forms);
  }

  @GetMapping
  Mono<Rendering> list(ServerWebExchange exchange, @RequestParam(defaultValue = "") String dag) {
    return list(
        exchange,
        "responsibilities",
        spoken ->
            page -> {
              Asked asked = Asked.of(spoken, dag);
              boolean mayEdit = Permissions.editsEverything(spoken.account());
              return asked.on(
                  page.modelAttribute(
                      "view",
                      ResponsibilityList.on(asked.day(), spoken, registry().snapshot(), mayEdit)));
            });
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
  public String history(String id) {
    return HistoryPages.path(entity(id));
  }

  @Override
  public EntryForm form(
      Spoken spoken, String id, @Nullable RegistryEntity now, @Nullable RegistryEntity from) {
    return ResponsibilityForm.of(
        spoken, registry().snapshot(), Optional.ofNullable(from).map(Responsibility.class::cast));
  }
}
