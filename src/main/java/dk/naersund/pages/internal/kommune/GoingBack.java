package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.Editing;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A place is made again what it was at an event; what follows is its form. */
@Component
final class GoingBack {
  private final Editing editing;
  private final EditorWords words;

  GoingBack(Editing editing, EditorWords words) {
    this.editing = editing;
    this.words = words;
  }

  /**
   * Goes back to the {@code event} of the form.
   *
   * @param why key of the reason
   * @param done what the form tells when it is done
   */
  Mono<Rendering> restore(ServerWebExchange exchange, String id, String why, String done) {
    return words.posted(
        exchange,
        (spoken, form) ->
            editing
                .publish(List.of(restore(id, form)), spoken.get(why), spoken.account())
                .map(outcome -> told(outcome, done))
                .map(told -> EntryPage.back(spoken, id, "set", told)));
  }

  private static Edit restore(String id, MultiValueMap<String, String> form) {
    return new Edit.Restore(
        EntityId.site(id), EntryPage.number(form, "event"), EntryPage.number(form, "seen"));
  }

  /** The word for what was done, or that somebody was faster. */
  static String told(PublishOutcome outcome, String done) {
    return outcome instanceof PublishOutcome.Accepted ? done : "for-sent";
  }
}
