package dk.naersund.pages.internal.kinds;

import dk.naersund.accounts.Role;
import dk.naersund.editing.Editing;
import dk.naersund.editing.NotPermitted;
import dk.naersund.pages.internal.form.EntryForms;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.ServiceKind;
import java.util.Optional;
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
 * The catalogue: what citizens can ask for, in which words, and what to say where nobody has it.
 */
@Controller
@RequestMapping(KindsPage.KINDS)
final class KindsPage {
  static final String KINDS = "/kommune/tilbud";

  private static final String NEW = "ny";

  private final EditorWords words;
  private final Registry registry;
  private final Editing editing;
  private final EntryForms forms;

  KindsPage(EditorWords words, Registry registry, Editing editing, EntryForms forms) {
    this.words = words;
    this.registry = registry;
    this.editing = editing;
    this.forms = forms;
  }

  /** One line of the list. */
  record Row(String name, String sector, String words, String href) {}

  @GetMapping
  Mono<Rendering> list(
      ServerWebExchange exchange,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String foer,
      @RequestParam(defaultValue = "") String nu) {
    return administrator(exchange)
        .map(
            spoken ->
                spoken
                    .page("kinds", spoken.get("kind.heading"))
                    .modelAttribute(
                        "rows",
                        registry.snapshot().serviceKinds().stream()
                            .map(kind -> row(spoken, kind))
                            .toList())
                    .modelAttribute(
                        "told", forms.told(spoken, EntityId.Kind.SERVICE_KIND, id, foer, nu))
                    .modelAttribute("toUndo", spoken.href(KINDS + "/fortryd"))
                    .modelAttribute("toNew", spoken.href(KINDS + "/" + NEW))
                    .build());
  }

  private static Row row(Spoken spoken, ServiceKind kind) {
    return new Row(
        spoken.words().in(kind.name()),
        spoken.get("kind.sector." + KindForm.lower(kind.sector())),
        String.join(", ", kind.words()),
        spoken.href(KINDS + "/" + kind.id()));
  }

  @GetMapping("/{id}")
  Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return administrator(exchange)
        .map(
            spoken -> {
              Optional<Editing.Opened> opened = opened(spoken, id);
              return page(
                  spoken,
                  KindForm.of(spoken, opened.map(KindsPage::kind)),
                  opened,
                  opened.map(Editing.Opened::version).orElse(0L));
            });
  }

  @PostMapping("/{id}")
  Mono<Rendering> change(ServerWebExchange exchange, @PathVariable String id) {
    return administrator(exchange)
        .flatMap(
            spoken ->
                exchange.getFormData().flatMap(sent -> change(spoken, sent, opened(spoken, id))));
  }

  private Mono<Rendering> change(
      Spoken spoken, MultiValueMap<String, String> sent, Optional<Editing.Opened> opened) {
    KindForm form = new KindForm(spoken, SmallForm.sent(spoken, sent));
    long seen = EntryForms.seen(sent);
    Edit edit =
        "remove".equals(sent.getFirst("do")) && opened.isPresent()
            ? new Edit.Remove(EntityId.of(kind(opened.get())), seen)
            : new Edit.Put(form.kind(opened.map(KindsPage::kind), registry.snapshot()), seen);
    return forms.publish(
        spoken,
        form.typed(),
        edit,
        KINDS,
        problem -> problem.path().endsWith(".id") ? "name" : "why",
        problem -> spoken.words().in(problem.text()),
        () -> page(spoken, form, opened, seen));
  }

  @PostMapping("/fortryd")
  Mono<Rendering> undo(ServerWebExchange exchange) {
    return administrator(exchange)
        .flatMap(
            spoken ->
                exchange
                    .getFormData()
                    .flatMap(form -> forms.undo(spoken, EntityId.Kind.SERVICE_KIND, form, KINDS)));
  }

  private Rendering page(Spoken spoken, KindForm form, Optional<Editing.Opened> opened, long seen) {
    String heading =
        opened
            .map(KindsPage::kind)
            .map(kind -> spoken.get("site.heading", spoken.words().in(kind.name())))
            .orElseGet(() -> spoken.get("kind.new"));
    String id = opened.map(KindsPage::kind).map(ServiceKind::id).orElse(NEW);
    return EntryForms.page(
        spoken,
        form.typed(),
        new EntryForms.Shown(
            heading,
            opened.isPresent() ? spoken.get("kind.lead", id) : spoken.get("kind.new.lead"),
            form.rows(),
            seen,
            spoken.href(KINDS + "/" + id),
            spoken.href(KINDS),
            spoken.get("kind.heading"),
            opened.isPresent()));
  }

  private Optional<Editing.Opened> opened(Spoken spoken, String id) {
    return id.equals(NEW)
        ? Optional.empty()
        : Optional.of(editing.open(new EntityId(EntityId.Kind.SERVICE_KIND, id), spoken.account()));
  }

  private static ServiceKind kind(Editing.Opened opened) {
    return (ServiceKind) opened.entity();
  }

  private Mono<Spoken> administrator(ServerWebExchange exchange) {
    return words
        .of(exchange)
        .doOnNext(
            spoken -> {
              if (!spoken.account().has(Role.ADMINISTRATOR)) {
                throw new NotPermitted(null);
              }
            });
  }
}
