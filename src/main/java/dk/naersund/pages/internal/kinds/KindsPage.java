package dk.naersund.pages.internal.kinds;

import dk.naersund.accounts.Role;
import dk.naersund.editing.NotPermitted;
import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.EntryPages;
import dk.naersund.pages.internal.history.HistoryPages;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.ServiceKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The catalogue: what citizens can ask for, in which words, and what to say where nobody has it.
 */
@Controller
@RequestMapping(KindsPage.KINDS)
final class KindsPage extends EntryPages {
  static final String KINDS = "/kommune/tilbud";

  KindsPage(Registry registry, EntryForms forms) {
    super(EntityId.Kind.SERVICE_KIND, registry, forms);
  }

  /** One line of the list. */
  record Row(String name, String sector, String words, String href) {}

  @GetMapping
  Mono<Rendering> list(ServerWebExchange exchange) {
    return list(
        exchange,
        "kinds",
        spoken ->
            page ->
                page.modelAttribute(
                    "rows",
                    registry().snapshot().serviceKinds().stream()
                        .map(kind -> row(spoken, kind))
                        .toList()));
  }

  private static Row row(Spoken spoken, ServiceKind kind) {
    return new Row(
        spoken.words().in(kind.name()),
        spoken.get("kind.sector." + KindForm.lower(kind.sector())),
        String.join(", ", kind.words()),
        spoken.href(KINDS + "/" + kind.id()));
  }

  @Override
  public String list() {
    return KINDS;
  }

  @Override
  public String label() {
    return "kind.heading";
  }

  @Override
  public void admit(Spoken spoken, String id) {
    if (!spoken.account().has(Role.ADMINISTRATOR)) {
      throw new NotPermitted(null);
    }
  }

  @Override
  public String history(String id) {
    return HistoryPages.path(entity(id));
  }

  @Override
  public EntryForm form(
      Spoken spoken, String id, @Nullable RegistryEntity now, @Nullable RegistryEntity from) {
    return KindForm.of(
        spoken, registry().snapshot(), Optional.ofNullable(from).map(ServiceKind.class::cast));
  }
}
