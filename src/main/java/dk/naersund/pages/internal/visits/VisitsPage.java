package dk.naersund.pages.internal.visits;

import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.Permissions;
import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.EntryPages;
import dk.naersund.pages.internal.history.HistoryPages;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Somebody comes to a place for a day: the visits at one's own places. */
@Controller
@RequestMapping(VisitsPage.LIST)
final class VisitsPage extends EntryPages {
  static final String LIST = "/kommune/besoeg";

  VisitsPage(Registry registry, EntryForms forms) {
    super(EntityId.Kind.SITE, registry, forms);
  }

  @GetMapping
  Mono<Rendering> list(ServerWebExchange exchange, @RequestParam(defaultValue = "") String dag) {
    return list(
        exchange,
        "visits",
        spoken ->
            page -> {
              Asked asked = Asked.of(spoken, dag);
              return asked.on(
                  page.modelAttribute(
                      "rows", VisitRow.from(asked.day(), spoken, registry().snapshot())));
            });
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public String label() {
    return "visit.heading";
  }

  @Override
  public void admit(Spoken spoken, String id) {
    if (!Permissions.isEditor(spoken.account())) {
      throw new NotPermitted(null);
    }
  }

  @Override
  public EntityId entity(String id) {
    return EntityId.site(VisitId.of(id).site());
  }

  /** Beside the draft of the place itself. */
  @Override
  public EntityId draft(String id) {
    return EntityId.site("besoeg~" + id);
  }

  @Override
  public boolean isIn(RegistryEntity entity, String id) {
    return VisitId.of(id).find((Site) entity).isPresent();
  }

  @Override
  public List<FieldChange> changes(
      @Nullable RegistryEntity before, RegistryEntity after, String id) {
    VisitId visit = VisitId.of(id);
    return FieldChange.between(
            before == null ? null : visit.alone((Site) before), visit.alone((Site) after))
        .stream()
        .filter(change -> change.path().startsWith("services"))
        .toList();
  }

  @Override
  public String history(String id) {
    return HistoryPages.visits(VisitId.of(id).site());
  }

  @Override
  public EntryForm form(
      Spoken spoken, String id, @Nullable RegistryEntity now, @Nullable RegistryEntity from) {
    if (from == null) {
      return VisitForm.empty(spoken, registry().snapshot());
    }
    Site site = (Site) Objects.requireNonNullElse(now, from);
    ServiceAtSite visit = VisitId.of(id).find((Site) from).orElseThrow();
    return VisitForm.of(spoken, registry().snapshot(), site, visit);
  }
}
