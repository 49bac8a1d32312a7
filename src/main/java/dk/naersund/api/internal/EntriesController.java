package dk.naersund.api.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.Editing;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Changes entries of the registry, in the format of {@code registry.json}. Whoever changes one says
 * by If-Match what they have seen; {@code dryRun} tells what would happen and changes nothing.
 */
@RestController
@RequestMapping({
  "/api/v1/sites",
  "/api/v1/services",
  "/api/v1/organisations",
  "/api/v1/seasons",
  "/api/v1/responsibilities",
  "/api/v1/regions",
  "/api/v1/service-kinds"
})
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class EntriesController {
  private static final String WHY = "The reason; stands in the history for good";
  private static final String DRY_RUN = "true: only tell what the change would do";

  private final Editing editing;
  private final EditingRequests who;
  private final EditAnswers answers;

  EntriesController(Editing editing, EditingRequests who, EditAnswers answers) {
    this.editing = editing;
    this.who = who;
    this.answers = answers;
  }

  @Operation(
      summary = "Creates an entry; its id stands in it",
      parameters = {
        @Parameter(name = "why", in = ParameterIn.QUERY, description = WHY),
        @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = DRY_RUN)
      })
  @PostMapping
  Mono<ResponseEntity<?>> create(@Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange)
                    .map(
                        body -> {
                          String id = body.path("id").asString("");
                          if (id.isBlank()) {
                            throw BadInput.of("missing-in-body", "id");
                          }
                          return put(new EntityId(EntryKinds.of(exchange), id), body, 0);
                        })
                    .flatMap(edit -> answers.make(edit, account, exchange)));
  }

  @Operation(
      summary = "Puts an entry in the place of the one with its id",
      description = "With If-None-Match: * it must be new; else If-Match says what was seen.",
      parameters = {
        @Parameter(name = "why", in = ParameterIn.QUERY, description = WHY),
        @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = DRY_RUN)
      })
  @PutMapping("/{id}")
  Mono<ResponseEntity<?>> replace(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    EntityId entity = new EntityId(EntryKinds.of(exchange), id);
    return who.account()
        .flatMap(
            account ->
                (EditingRequests.mustBeNew(exchange)
                        ? Mono.just(0L)
                        : opened(entity, account, exchange).map(Editing.Opened::version))
                    .flatMap(
                        seen ->
                            Bodies.object(exchange)
                                .flatMap(
                                    body ->
                                        answers.make(put(entity, body, seen), account, exchange))));
  }

  @Operation(
      summary = "Changes fields of an entry (JSON merge patch, RFC 7396)",
      description =
          "A field that is null is taken away; a list is replaced as a whole. The If-Match header"
              + " names the entry's tag: 428 without it, 412 when somebody was faster.",
      parameters = {
        @Parameter(name = "why", in = ParameterIn.QUERY, description = WHY),
        @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = DRY_RUN)
      })
  @PatchMapping("/{id}")
  Mono<ResponseEntity<?>> patch(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return edited(
        id, exchange, opened -> Bodies.object(exchange).map(patch -> patched(opened, patch)));
  }

  @Operation(
      summary = "Takes an entry away; refused while others name it",
      parameters = {
        @Parameter(name = "why", in = ParameterIn.QUERY, description = WHY),
        @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = DRY_RUN)
      })
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<?>> remove(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return edited(
        id,
        exchange,
        opened -> Mono.just(new Edit.Remove(EntityId.of(opened.entity()), opened.version())));
  }

  /** Makes the edit of an entry that the editor has seen. */
  private Mono<ResponseEntity<?>> edited(
      String id, ServerWebExchange exchange, Function<Editing.Opened, Mono<Edit>> edit) {
    EntityId entity = new EntityId(EntryKinds.of(exchange), id);
    return who.account()
        .flatMap(
            account ->
                opened(entity, account, exchange)
                    .flatMap(edit)
                    .flatMap(made -> answers.make(made, account, exchange)));
  }

  private Mono<Editing.Opened> opened(EntityId id, Account account, ServerWebExchange exchange) {
    return Mono.fromCallable(() -> EditingRequests.seen(exchange))
        .flatMap(seen -> editing.open(id, seen, account));
  }

  private static Edit patched(Editing.Opened opened, JsonNode patch) {
    EntityId id = EntityId.of(opened.entity());
    return put(id, MergePatch.apply(RegistryJson.write(opened.entity()), patch), opened.version());
  }

  private static Edit put(EntityId id, JsonNode body, long seen) {
    return new Edit.Put(EditingRequests.entity(id, body), seen);
  }
}
