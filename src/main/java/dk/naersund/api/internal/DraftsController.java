package dk.naersund.api.internal;

import dk.naersund.editing.Drafts;
import dk.naersund.editing.Drafts.Draft;
import dk.naersund.editing.NotThere;
import dk.naersund.registry.EntityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What the account is in the middle of; nobody else sees it. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class DraftsController {
  private static final int LONGEST_ID = 100;

  private final Drafts drafts;
  private final EditingRequests who;

  DraftsController(Drafts drafts, EditingRequests who) {
    this.drafts = drafts;
    this.who = who;
  }

  /** The account's drafts, the last saved first. */
  record DraftsJson(List<DraftJson> drafts) {}

  /**
   * A draft.
   *
   * @param kind site, service, organisation or season
   * @param seen the version that it began with; 0 for something new
   * @param content as far as the editor has come
   */
  record DraftJson(String kind, String id, long seen, JsonNode content, Instant savedAt) {
    static DraftJson of(Draft draft) {
      return new DraftJson(
          EntryKinds.name(draft.entity().kind()),
          draft.entity().id(),
          draft.seen(),
          draft.content(),
          draft.savedAt());
    }
  }

  /** What is saved. */
  record SaveJson(long seen, Object content) {}

  @Operation(summary = "The drafts of the account that asks, the last saved first")
  @GetMapping
  Mono<DraftsJson> list() {
    return who.account()
        .flatMap(account -> drafts.list(account).map(DraftJson::of).collectList())
        .map(DraftsJson::new);
  }

  @Operation(summary = "A draft of the account that asks")
  @GetMapping("/{kind}/{id}")
  Mono<DraftJson> one(@PathVariable String kind, @PathVariable String id) {
    return who.account()
        .flatMap(account -> drafts.find(entity(kind, id), account))
        .map(DraftJson::of)
        .switchIfEmpty(Mono.error(() -> new NotThere("draft", id)));
  }

  @Operation(
      summary = "Keeps a draft; it need be neither whole nor right",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = SaveJson.class))))
  @PutMapping("/{kind}/{id}")
  Mono<DraftJson> save(
      @PathVariable String kind,
      @PathVariable String id,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange)
                    .flatMap(
                        body -> {
                          JsonNode content = content(body);
                          Bodies.requireText("content", content);
                          return drafts.save(entity(kind, id), seen(body), content, account);
                        }))
        .map(DraftJson::of);
  }

  @Operation(summary = "Throws a draft away")
  @DeleteMapping("/{kind}/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> discard(@PathVariable String kind, @PathVariable String id) {
    return who.account().flatMap(account -> drafts.discard(entity(kind, id), account));
  }

  private static JsonNode content(JsonNode body) {
    JsonNode content = body.path("content");
    if (!content.isObject()) {
      throw BadInput.of("not-an-object", "content");
    }
    if (content.toString().length() > Drafts.MOST_CHARACTERS) {
      throw BadInput.of("too-long", "content", Drafts.MOST_CHARACTERS);
    }
    return content;
  }

  private static long seen(JsonNode body) {
    JsonNode seen = body.path("seen");
    if (!seen.isIntegralNumber() || seen.asLong() < 0) {
      throw BadInput.of("not-a-version", "seen");
    }
    return seen.asLong();
  }

  private static EntityId entity(String kind, String id) {
    if (id.length() > LONGEST_ID) {
      throw BadInput.of("too-long", "id", LONGEST_ID);
    }
    return new EntityId(
        EntryKinds.find(kind).orElseThrow(() -> BadInput.of("not-a-kind", "kind")), id);
  }
}
