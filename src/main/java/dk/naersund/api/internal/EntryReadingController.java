package dk.naersund.api.internal;

import dk.naersund.editing.Editing;
import dk.naersund.registry.EntityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Entries as those who may change them begin with: whole, in all languages, with their tag. */
@RestController
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class EntryReadingController {
  /** Asks for the entry itself instead of what citizens are shown. */
  static final String ENTRY = "application/vnd.naersund.entry+json";

  private final Editing editing;
  private final EditingRequests who;

  EntryReadingController(Editing editing, EditingRequests who) {
    this.editing = editing;
    this.who = who;
  }

  @Operation(
      summary = "A site as its editors begin with it: Accept application/vnd.naersund.entry+json")
  @GetMapping(path = "/api/v1/sites/{id}", produces = ENTRY)
  Mono<ResponseEntity<JsonNode>> site(@PathVariable String id) {
    return entry(EntityId.site(id));
  }

  @Operation(summary = "An entry as its editors begin with it")
  @GetMapping({
    "/api/v1/services/{id}",
    "/api/v1/organisations/{id}",
    "/api/v1/seasons/{id}",
    "/api/v1/responsibilities/{id}",
    "/api/v1/regions/{id}",
    "/api/v1/service-kinds/{id}"
  })
  Mono<ResponseEntity<JsonNode>> other(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return entry(new EntityId(EntryKinds.of(exchange), id));
  }

  private Mono<ResponseEntity<JsonNode>> entry(EntityId id) {
    return who.account().map(account -> EditAnswers.entry(editing.open(id, account)));
  }
}
