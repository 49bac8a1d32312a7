package dk.naersund.api.internal;

import dk.naersund.editing.Editing;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RegistryHistory.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What an entry was: its versions, what differs between two, and back to one. */
@RestController
@RequestMapping({
  "/api/v1/sites/{id}/versions",
  "/api/v1/services/{id}/versions",
  "/api/v1/organisations/{id}/versions",
  "/api/v1/seasons/{id}/versions",
  "/api/v1/responsibilities/{id}/versions",
  "/api/v1/regions/{id}/versions",
  "/api/v1/service-kinds/{id}/versions"
})
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class HistoryController {
  private final Editing editing;
  private final EditingRequests who;
  private final EditAnswers answers;
  private final Requests requests;

  HistoryController(Editing editing, EditingRequests who, EditAnswers answers, Requests requests) {
    this.editing = editing;
    this.who = who;
    this.answers = answers;
    this.requests = requests;
  }

  /** The versions of an entry, the newest first. */
  record VersionsJson(List<VersionJson> versions) {}

  /** A version; {@code what} is import, create, change or delete. */
  record VersionJson(long version, Instant at, String who, String why, String what) {
    static VersionJson of(Version version) {
      return new VersionJson(
          version.event(), version.at(), version.who(), version.why(), Names.of(version.what()));
    }
  }

  /** What differs. */
  record DifferenceJson(long from, long to, List<FieldChange> fields) {}

  @Operation(summary = "The versions of an entry, the newest first; also of one that is gone")
  @GetMapping
  Mono<VersionsJson> versions(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    EntityId entity = new EntityId(EntryKinds.of(exchange), id);
    return who.account()
        .flatMap(account -> editing.versions(entity, account).collectList())
        .map(all -> new VersionsJson(all.stream().map(VersionJson::of).toList()));
  }

  @Operation(
      summary = "What differs between two versions of an entry, field by field",
      parameters = {
        @Parameter(name = "from", in = ParameterIn.QUERY, required = true),
        @Parameter(name = "to", in = ParameterIn.QUERY, required = true)
      })
  @GetMapping("/compare")
  Mono<DifferenceJson> compare(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    EntityId entity = new EntityId(EntryKinds.of(exchange), id);
    Parameters parameters = requests.parameters(exchange);
    return who.account()
        .flatMap(
            account -> {
              long from = event("from", parameters.get("from"));
              long to = event("to", parameters.get("to"));
              return editing
                  .compare(entity, from, to, account)
                  .map(fields -> new DifferenceJson(from, to, fields));
            });
  }

  @Operation(
      summary = "Makes an entry again what it was right after an event, as a new version",
      description = "If-Match as for every change; If-None-Match: * where the entry is gone.",
      parameters = {
        @Parameter(name = "why", in = ParameterIn.QUERY, required = true),
        @Parameter(name = "dryRun", in = ParameterIn.QUERY)
      })
  @PostMapping("/{event}/restore")
  Mono<ResponseEntity<?>> restore(
      @PathVariable String id,
      @PathVariable String event,
      @Parameter(hidden = true) ServerWebExchange exchange) {
    EntityId entity = new EntityId(EntryKinds.of(exchange), id);
    return who.account()
        .flatMap(
            account ->
                (EditingRequests.mustBeNew(exchange)
                        ? Mono.just(0L)
                        : Mono.fromCallable(() -> EditingRequests.seen(exchange))
                            .flatMap(seen -> editing.open(entity, seen, account))
                            .map(Editing.Opened::version))
                    .flatMap(
                        seen ->
                            answers.make(
                                new Edit.Restore(entity, event("event", event), seen),
                                account,
                                exchange)));
  }

  private static long event(String field, String value) {
    if (value.matches("\\d{1,18}")) {
      return Long.parseLong(value);
    }
    throw BadInput.of("not-a-version", field);
  }
}
