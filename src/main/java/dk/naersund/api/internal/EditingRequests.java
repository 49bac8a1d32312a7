package dk.naersund.api.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.NotAllowed;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryJson;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every request of an editor carries: who, why, and which version they saw. */
@Component
class EditingRequests {
  private static final int LONGEST_WHY = 500;

  /** The number of an event, and whatever else a tag of ours says after it. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[^\"]*)?\"");

  private final Accounts accounts;

  EditingRequests(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Who asks; an error of 401 when nobody is logged in. */
  Mono<Account> account() {
    return accounts.current().switchIfEmpty(Mono.error(NotAllowed::notLoggedIn));
  }

  /** The reason, which no change goes without. */
  static String why(ServerWebExchange exchange) {
    return why(exchange.getRequest().getQueryParams().getFirst("why"), "missing");
  }

  /** The reason in a body. */
  static String why(@Nullable String why) {
    return why(why, "missing-in-body");
  }

  private static String why(@Nullable String why, String missing) {
    if (why == null || why.isBlank()) {
      throw BadInput.of(missing, "why");
    }
    Parameters.requireText("why", why);
    if (why.length() > LONGEST_WHY) {
      throw BadInput.of("too-long", "why", LONGEST_WHY);
    }
    return why.strip();
  }

  /** Whether it is only asked what a change would do. */
  static boolean isDryRun(ServerWebExchange exchange) {
    String value = exchange.getRequest().getQueryParams().getFirst("dryRun");
    return value != null && !value.equals("false");
  }

  /**
   * The event of the registry that the editor has seen, by the header If-Match: the tag of the
   * entry or of any answer that it was in.
   */
  static long seen(ServerWebExchange exchange) {
    String tag = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
    if (tag == null) {
      throw BadInput.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing", "If-Match");
    }
    Matcher matcher = TAG.matcher(tag.strip());
    if (!matcher.matches()) {
      throw BadInput.of("not-a-tag", "If-Match");
    }
    return Long.parseLong(matcher.group(1));
  }

  /** Whether the editor says that there must be none yet: {@code If-None-Match: *}. */
  static boolean mustBeNew(ServerWebExchange exchange) {
    return "*".equals(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH));
  }

  /** The tag of a version. */
  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** An entity from a body; all that is wrong with its form is one {@link Unprocessable}. */
  static RegistryEntity entity(EntityId id, JsonNode body) {
    if (body instanceof ObjectNode object && !object.has("id")) {
      body = object.deepCopy().put("id", id.id());
    }
    RegistryJson.Read read = RegistryJson.read(id, body);
    RegistryEntity entity = read.entity();
    if (entity == null) {
      throw new Unprocessable(id, read.problems());
    }
    if (!entity.id().equals(id.id())) {
      throw new Unprocessable(id, List.of(FieldProblem.of("id", FieldProblem.Code.ANOTHER_ID)));
    }
    return entity;
  }
}
