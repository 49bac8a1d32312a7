package dk.naersund.api.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.Editing;
import dk.naersund.editing.SeasonChange;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Edits that belong together: all of them in one transaction, or none. */
@RestController
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class EditsController {
  private static final int MOST_EDITS = 1_000;

  private final Editing editing;
  private final EditingRequests who;
  private final EditAnswers answers;

  EditsController(Editing editing, EditingRequests who, EditAnswers answers) {
    this.editing = editing;
    this.who = who;
    this.answers = answers;
  }

  /** Edits and their reason. */
  record EditsJson(String why, List<EditJson> edits) {}

  /**
   * One edit.
   *
   * @param kind site, service, organisation or season
   * @param id of the entry
   * @param seen the version that the editor saw; 0 for "there was none"
   * @param put the entry as it shall be
   * @param remove true to take it away
   * @param restore the event right after which it was what it shall be again
   */
  record EditJson(
      String kind,
      String id,
      long seen,
      @Nullable Object put,
      boolean remove,
      @Nullable Long restore) {}

  @Operation(
      summary = "Makes edits that belong together, all or none",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = EditsJson.class))),
      parameters = @Parameter(name = "dryRun", in = ParameterIn.QUERY))
  @PostMapping("/api/v1/edits")
  Mono<ResponseEntity<?>> edits(@Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange)
                    .flatMap(body -> answers.make(read(body), why(body), account, exchange)));
  }

  @Operation(
      summary = "Makes one change at many of a season's sites, all or none",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = SeasonChangeJson.class))),
      parameters = @Parameter(name = "dryRun", in = ParameterIn.QUERY))
  @PostMapping("/api/v1/seasons/{id}/changes")
  Mono<ResponseEntity<?>> season(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange).flatMap(body -> season(id, body, account, exchange)));
  }

  private Mono<ResponseEntity<?>> season(
      String id, JsonNode body, Account account, ServerWebExchange exchange) {
    SeasonChange change = SeasonChangeJson.read(id, body);
    return answers.make(editing.forSeason(change, account), why(body), account, exchange);
  }

  private static @Nullable String why(JsonNode body) {
    return body.path("why").asString(null);
  }

  private static List<Edit> read(JsonNode body) {
    JsonNode list = body.path("edits");
    if (!list.isArray() || list.isEmpty()) {
      throw BadInput.of("missing-in-body", "edits");
    }
    if (list.size() > MOST_EDITS) {
      throw BadInput.of("too-many-edits", "edits", MOST_EDITS);
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      edits.add(read(list.get(i), "edits[" + i + "]"));
    }
    if (edits.stream().map(Edit::id).distinct().count() < edits.size()) {
      throw BadInput.of("edited-twice", "edits");
    }
    return edits;
  }

  private static Edit read(JsonNode edit, String path) {
    EntityId.Kind kind =
        EntryKinds.find(edit.path("kind").asString(""))
            .orElseThrow(() -> BadInput.of("not-a-kind", path + ".kind"));
    String id = edit.path("id").asString("");
    if (id.isBlank()) {
      throw BadInput.of("missing-in-body", path + ".id");
    }
    JsonNode seen = edit.path("seen");
    if (!seen.isIntegralNumber() || seen.asLong() < 0) {
      throw BadInput.of("not-a-version", path + ".seen");
    }
    EntityId entity = new EntityId(kind, id);
    if (edit.path("put").isObject()) {
      return new Edit.Put(EditingRequests.entity(entity, edit.path("put")), seen.asLong());
    }
    if (edit.path("restore").isIntegralNumber()) {
      return new Edit.Restore(entity, edit.path("restore").asLong(), seen.asLong());
    }
    if (edit.path("remove").asBoolean(false)) {
      return new Edit.Remove(entity, seen.asLong());
    }
    throw BadInput.of("missing-in-body", path + ".put");
  }
}
