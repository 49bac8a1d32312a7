package dk.naersund.pages.internal.account;

import dk.naersund.accounts.AccountEvent;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import dk.naersund.pages.internal.account.FormView.FieldView;
import dk.naersund.pages.internal.account.FormView.Typed;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.Organisation;
import dk.naersund.world.Worlds;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The words of the pages about accounts, and what stands around them. */
@Component
final class AccountWords {
  private final Worlds worlds;
  private final Frames frames;

  AccountWords(Worlds worlds, Frames frames) {
    this.worlds = worlds;
    this.frames = frames;
  }

  /** The words of one page. */
  Spoken of(ServerWebExchange exchange) {
    return new Spoken(exchange, frames, frames.words(worlds.current(), exchange));
  }

  /** What a form sent, field by field; of several values the first. */
  static Mono<Typed> typed(ServerWebExchange exchange) {
    return exchange.getFormData().map(form -> new Typed(form.toSingleValueMap(), Map.of()));
  }

  /** One page's words. */
  record Spoken(ServerWebExchange exchange, Frames frames, PageWords words) {
    String get(String key, Object... arguments) {
      return words.texts().get(words.locale(), "accounts." + key, arguments);
    }

    String problem(String problem) {
      return get("problem." + problem);
    }

    /** A page of ours in the same language. */
    String href(String path) {
      return Href.of(path, words.locale()).toString();
    }

    Rendering.Builder<?> page(String template, String heading) {
      return Rendering.view("pages/account/" + template)
          .modelAttribute("frame", frames.frame(words, exchange, heading, true))
          .modelAttribute("heading", heading);
    }

    /** A field whose label is {@code accounts.field.<id>}. */
    FieldView field(Typed typed, String id, String type, String autocomplete, boolean hint) {
      return new FieldView(
          id,
          get("field." + id),
          type,
          autocomplete,
          type.equals("password") ? "" : typed.value(id),
          hint ? get("field." + id + ".hint") : null,
          typed.problems().get(id));
    }

    FieldView why(Typed typed) {
      return field(typed, "why", "text", "off", true);
    }

    String role(Role role) {
      return get("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String grant(Grant grant) {
      String organisation = grant.organisation();
      return organisation == null
          ? role(grant.role())
          : get("role.editor-of", organisation(organisation));
    }

    List<String> grants(Collection<Grant> grants) {
      return grants.stream().map(this::grant).toList();
    }

    String organisation(String id) {
      return words
          .world()
          .registry()
          .findOrganisation(id)
          .map(Organisation::name)
          .map(words::in)
          .orElse(id);
    }

    String day(@Nullable Instant moment) {
      return moment == null
          ? get("never")
          : get("moment", words.fullDate(words.dayOf(moment)), words.time(moment));
    }

    String event(AccountEvent event) {
      return get("event." + event.what().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What the event was about: the roles before and after, the name of a key. */
    String detail(AccountEvent event) {
      List<String> grants = event.grants().stream().map(this::joined).toList();
      return switch (grants.size()) {
        case 0 -> event.detail();
        case 1 -> grants.getFirst();
        default -> get("event.from-to", grants.getFirst(), grants.getLast());
      };
    }

    String joined(Collection<Grant> grants) {
      return grants.isEmpty()
          ? get("no-roles")
          : grants(grants).stream().collect(Collectors.joining(", "));
    }
  }
}
