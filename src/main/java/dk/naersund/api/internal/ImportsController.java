package dk.naersund.api.internal;

import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.ImportDesk.Proposal;
import dk.naersund.intake.Difference;
import dk.naersund.intake.Format;
import dk.naersund.intake.Notice;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A register's file: first what it would do, then just that. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
@SecurityRequirement(name = OpenApi.BEARER)
class ImportsController {
  private final ImportDesk desk;
  private final EditingRequests who;
  private final Requests requests;

  ImportsController(ImportDesk desk, EditingRequests who, Requests requests) {
    this.desk = desk;
    this.who = who;
    this.requests = requests;
  }

  /** The account's runs, the newest first. */
  record RunsJson(List<RunJson> imports) {}

  /** A run; {@code published} is the registry's event after it, null while it is not. */
  record RunJson(
      UUID id, String who, Instant at, String format, LocalDate day, @Nullable Long published) {
    static RunJson of(ImportDesk.Run run) {
      return new RunJson(
          run.id(), run.who(), run.at(), run.format().id(), run.day(), run.published());
    }
  }

  /**
   * What a file would do.
   *
   * @param errors how many notices are errors; what they are about is left out
   * @param others organisations, seasons and services that are new or changed
   * @param notYours what the file would change and the account may not
   * @param asShown whether it is still what was shown first; only then it can be published
   */
  record ProposalJson(
      RunJson run,
      List<NoticeJson> notices,
      long errors,
      Difference difference,
      List<EntryJson> others,
      List<EntryJson> notYours,
      boolean asShown) {}

  /** A notice; the line is 0 in JSON and for the whole file. */
  record NoticeJson(String code, String severity, long line, @Nullable String field, String text) {
    static NoticeJson of(Notice notice, Locale language) {
      return new NoticeJson(
          notice.code(),
          Names.of(notice.severity()),
          notice.place().line(),
          notice.place().field(),
          notice.text().in(language));
    }
  }

  /** An entry. */
  record EntryJson(String kind, String id) {
    static EntryJson of(EntityId id) {
      return new EntryJson(EntryKinds.name(id.kind()), id.id());
    }
  }

  /** What was published: the registry's event now, and how many entries. */
  record PublishedJson(long event, int entries) {}

  @Operation(
      summary = "Says what a file would do; nothing is changed",
      description =
          "The body is the file, at most 32 MB. What is wrong in it stands in the notices.",
      parameters = {
        @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            required = true,
            description = "csv, geojson, hsds, sor or registry"),
        @Parameter(
            name = "day",
            in = ParameterIn.QUERY,
            description = "From when on it holds; default today")
      })
  @PostMapping
  Mono<ResponseEntity<ProposalJson>> propose(@Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account -> {
              Parameters parameters = requests.parameters(exchange);
              Format format = format(parameters.get("format"));
              LocalDate day = parameters.day("day").orElseGet(requests::today);
              return Bodies.bytes(exchange, ImportDesk.MOST_BYTES)
                  .flatMap(file -> desk.propose(format, file, day, account));
            })
        .map(
            proposal ->
                ResponseEntity.created(URI.create("/api/v1/imports/" + proposal.run().id()))
                    .body(json(proposal, exchange)));
  }

  @Operation(summary = "The imports of the account that asks, the newest first")
  @GetMapping
  Mono<RunsJson> list() {
    return who.account()
        .flatMap(account -> desk.list(account).map(RunJson::of).collectList())
        .map(RunsJson::new);
  }

  @Operation(summary = "What an import would do now")
  @GetMapping("/{id}")
  Mono<ProposalJson> one(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(account -> desk.get(uuid(id), account))
        .map(proposal -> json(proposal, exchange));
  }

  @Operation(
      summary = "Does what was shown, in one transaction",
      description = "409 when the registry has changed so that it would do something else now.",
      parameters = @Parameter(name = "why", in = ParameterIn.QUERY, required = true))
  @PostMapping("/{id}/publish")
  Mono<PublishedJson> publish(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(account -> desk.publish(uuid(id), null, EditingRequests.why(exchange), account))
        .map(ImportsController::published);
  }

  @Operation(summary = "Forgets an import; what it has published stays")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> discard(@PathVariable String id) {
    return who.account().flatMap(account -> desk.discard(uuid(id), account));
  }

  private static PublishedJson published(ImportDesk.Published published) {
    return switch (published.outcome()) {
      case PublishOutcome.Accepted accepted ->
          new PublishedJson(accepted.snapshot().event(), accepted.versions().size());
      case PublishOutcome.Refused refused ->
          throw new RefusedEdits(
              published.entries().stream().map(id -> new RefusedEdits.Target(id, false)).toList(),
              refused);
    };
  }

  private ProposalJson json(Proposal proposal, ServerWebExchange exchange) {
    Locale language = requests.language(exchange);
    List<Notice> notices = proposal.dryRun().notices();
    return new ProposalJson(
        RunJson.of(proposal.run()),
        notices.stream().map(notice -> NoticeJson.of(notice, language)).toList(),
        notices.stream().filter(n -> n.severity() == Notice.Severity.ERROR).count(),
        proposal.dryRun().difference(),
        proposal.dryRun().others().stream()
            .map(entity -> EntryJson.of(EntityId.of(entity)))
            .toList(),
        proposal.notYours().stream().map(EntryJson::of).toList(),
        proposal.asShown());
  }

  private static Format format(String id) {
    return Format.find(id)
        .filter(Format::readable)
        .orElseThrow(
            () ->
                BadInput.of(
                    "unknown-value",
                    "format",
                    Arrays.stream(Format.values())
                        .filter(Format::readable)
                        .map(Format::id)
                        .collect(Collectors.joining(", "))));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw BadInput.notFound("id");
    }
  }
}
