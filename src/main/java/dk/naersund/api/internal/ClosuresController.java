package dk.naersund.api.internal;

import dk.naersund.editing.Editing;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Site;
import dk.naersund.text.LocalText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** "Closed today" in one call, whatever else somebody is changing: no If-Match is needed. */
@RestController
@RequestMapping("/api/v1/sites/{id}/closures")
@Tag(name = "editing")
@SecurityRequirement(name = OpenApi.BEARER)
class ClosuresController {
  private static final int LONGEST_REASON = 300;

  private final Editing editing;
  private final EditingRequests who;
  private final Requests requests;

  ClosuresController(Editing editing, EditingRequests who, Requests requests) {
    this.editing = editing;
    this.who = who;
    this.requests = requests;
  }

  /**
   * The whole site is closed.
   *
   * @param from first day; today when left out
   * @param to last day, included; the same as the first when left out, unless {@code open} is true
   * @param open true when nobody knows the end yet
   * @param reason for citizens, in Danish and perhaps other languages
   */
  record ClosureJson(
      @Nullable LocalDate from, @Nullable LocalDate to, boolean open, LocalText reason) {}

  @Operation(
      summary = "Closes a site, today or from a day on",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = ClosureJson.class))))
  @PostMapping
  Mono<ResponseEntity<?>> close(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account ->
                Bodies.object(exchange)
                    .flatMap(
                        body -> {
                          Site.Closure closure = closure(body, requests.today());
                          return editing.close(id, closure, closure.reason().da(), account);
                        }))
        .map(outcome -> answer(id, outcome));
  }

  @Operation(
      summary = "Opens a site again: what closes it on the day ends the day before",
      parameters = {
        @Parameter(
            name = "day",
            in = ParameterIn.QUERY,
            description = "The first day on which it is open; default today"),
        @Parameter(name = "why", in = ParameterIn.QUERY, required = true)
      })
  @DeleteMapping
  Mono<ResponseEntity<?>> reopen(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return who.account()
        .flatMap(
            account -> {
              LocalDate day = requests.parameters(exchange).day("day").orElseGet(requests::today);
              return editing.reopen(id, day, EditingRequests.why(exchange), account);
            })
        .map(outcome -> answer(id, outcome));
  }

  private static ResponseEntity<?> answer(String id, PublishOutcome outcome) {
    return EditAnswers.one(new RefusedEdits.Target(EntityId.site(id), false), outcome);
  }

  private static Site.Closure closure(JsonNode body, LocalDate today) {
    LocalDate from = day(body, "from", today);
    boolean open = body.path("open").asBoolean(false);
    LocalDate to = open ? null : day(body, "to", from);
    if (to != null && to.isBefore(from)) {
      throw BadInput.of("ends-before-it-begins", "to");
    }
    return new Site.Closure(from, to, reason(body.path("reason")));
  }

  private static LocalDate day(JsonNode body, String field, LocalDate otherwise) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(value.asString(""));
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw BadInput.of("not-a-day", field);
  }

  private static LocalText reason(JsonNode reason) {
    String danish = reason.isString() ? reason.asString() : reason.path("da").asString("");
    if (danish.isBlank()) {
      throw BadInput.of("missing-in-body", "reason");
    }
    String english = reason.path("en").asString("");
    for (String text : List.of(danish, english)) {
      if (text.length() > LONGEST_REASON) {
        throw BadInput.of("too-long", "reason", LONGEST_REASON);
      }
    }
    return english.isBlank()
        ? LocalText.danish(danish.strip())
        : LocalText.of(danish.strip(), english.strip());
  }
}
