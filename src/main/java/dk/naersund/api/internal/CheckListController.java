package dk.naersund.api.internal;

import dk.naersund.editing.CheckList;
import dk.naersund.registry.EntityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** "Confirm your list": what one keeps right, the longest unseen first. */
@RestController
@RequestMapping("/api/v1/check-list")
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class CheckListController {
  private final CheckList list;
  private final EditingRequests who;

  CheckListController(CheckList list, EditingRequests who) {
    this.list = list;
    this.who = who;
  }

  /** The entries that the account may change. */
  record ListJson(List<EntryJson> entries) {}

  /** An entry: its age, how much of it is known, and what is missing. */
  record EntryJson(
      String id,
      Map<String, String> name,
      long version,
      Instant changed,
      String changedBy,
      @Nullable LocalDate confirmed,
      @Nullable String confirmedBy,
      @Nullable LocalDate oldestFact,
      int known,
      int asked,
      List<CheckList.Missing> missing,
      @Nullable LocalDate nextChange,
      int newReports) {
    static EntryJson of(CheckList.Entry entry) {
      return new EntryJson(
          entry.site().id(),
          entry.site().name().byLanguage(),
          entry.version(),
          entry.changed(),
          entry.changedBy(),
          entry.confirmed(),
          entry.confirmedBy(),
          entry.oldestFact(),
          entry.known(),
          entry.asked(),
          entry.missing(),
          entry.nextChange(),
          entry.newReports());
    }
  }

  /** Sites that were looked through, each with the version that was seen. */
  record ConfirmationJson(Map<String, Long> sites) {}

  @Operation(summary = "The sites that the account may change, the longest unseen first")
  @GetMapping
  Mono<ListJson> list() {
    return who.account()
        .flatMap(list::list)
        .map(entries -> new ListJson(entries.stream().map(EntryJson::of).toList()));
  }

  @Operation(
      summary = "Notes that sites were found right, all or none",
      requestBody =
          @RequestBody(
              content = @Content(schema = @Schema(implementation = ConfirmationJson.class))))
  @PostMapping("/confirmations")
  Mono<ResponseEntity<EditAnswers.PublishedJson>> confirm(
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange)
                    .map(CheckListController::seen)
                    .flatMap(
                        seen ->
                            list.confirm(seen, account)
                                .map(outcome -> EditAnswers.all(targets(seen), outcome))));
  }

  private static SortedMap<String, Long> seen(JsonNode body) {
    SortedMap<String, Long> seen = new TreeMap<>();
    body.path("sites")
        .properties()
        .forEach(
            site -> {
              if (!site.getValue().isIntegralNumber() || site.getValue().asLong() < 1) {
                throw BadInput.of("not-a-version", "sites." + site.getKey());
              }
              seen.put(site.getKey(), site.getValue().asLong());
            });
    if (seen.isEmpty()) {
      throw BadInput.of("missing-in-body", "sites");
    }
    return seen;
  }

  /** A confirmation's edits come in the order of the ids. */
  private static List<RefusedEdits.Target> targets(SortedMap<String, Long> seen) {
    return seen.keySet().stream()
        .map(site -> new RefusedEdits.Target(EntityId.site(site), false))
        .toList();
  }
}
