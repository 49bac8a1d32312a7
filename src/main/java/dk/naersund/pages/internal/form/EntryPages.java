package dk.naersund.pages.internal.form;

import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pages of one sort of entries: each has a list of its own, and all the rest is the same. */
public abstract class EntryPages implements EntrySort {
  private final EntityId.Kind kind;
  private final Registry registry;
  private final EntryForms forms;

  protected EntryPages(EntityId.Kind kind, Registry registry, EntryForms forms) {
    this.kind = kind;
    this.registry = registry;
    this.forms = forms;
  }

  protected Registry registry() {
    return registry;
  }

  @Override
  public EntityId entity(String id) {
    return new EntityId(kind, id);
  }

  /** The form of an entry, with the draft of it if there is one. */
  @GetMapping("/{id}")
  public Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return forms.show(exchange, this, id);
  }

  /** What was sent from the form. */
  @PostMapping("/{id}")
  public Mono<Rendering> change(ServerWebExchange exchange, @PathVariable String id) {
    return forms.change(exchange, this, id);
  }

  /** Makes an entry again what it was before a change. */
  @PostMapping("/fortryd")
  public Mono<Rendering> undo(ServerWebExchange exchange) {
    return forms.undo(exchange, this, kind);
  }

  /**
   * The list.
   *
   * @param more puts the entries on it
   */
  protected Mono<Rendering> list(
      ServerWebExchange exchange,
      String template,
      Function<Spoken, Function<Rendering.Builder<?>, Rendering.Builder<?>>> more) {
    return forms
        .admitted(exchange, this, "")
        .map(
            spoken ->
                more.apply(spoken)
                    .apply(
                        spoken
                            .page(template, spoken.get(label()))
                            .modelAttribute("told", forms.told(spoken, kind))
                            .modelAttribute("toUndo", spoken.href(list() + "/fortryd"))
                            .modelAttribute("toNew", spoken.href(list() + "/" + NEW)))
                    .build());
  }

  /**
   * The day that a list is asked for.
   *
   * @param typed as it was typed, or today
   * @param day today where it could not be read
   */
  protected record Asked(String typed, LocalDate day, boolean wrong) {
    /** Today when nothing was typed. */
    public static Asked of(Spoken spoken, String typed) {
      LocalDate today = spoken.words().today();
      Optional<LocalDate> day = typed.isBlank() ? Optional.of(today) : Days.read(typed, today);
      return new Asked(
          typed.isBlank() ? Days.write(today) : typed, day.orElse(today), day.isEmpty());
    }

    /** On the page. */
    public Rendering.Builder<?> on(Rendering.Builder<?> page) {
      return page.modelAttribute("dag", typed)
          .modelAttribute("wrongDay", wrong)
          .status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
  }
}
