package dk.naersund.api.internal;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Askers;
import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** May I use it? Answers come in the body, count for this one answer and are kept nowhere. */
@RestController
@Tag(name = "eligibility")
class EligibilityController {
  private static final int MOST_BYTES = 20_000;

  private final Requests requests;
  private final Askers askers;

  EligibilityController(Requests requests, Askers askers) {
    this.askers = askers;
    this.requests = requests;
  }

  /** What is asked: the id of a service kind, a day (default today), answers by question. */
  record AskedJson(String service, @Nullable LocalDate day, Map<String, String> answers) {}

  @Operation(
      summary = "May this person use a service, and by which sentence",
      description =
          "Send no answers first; put in the answer to each question that comes back, until there"
              + " is a verdict. A question comes only while its answer can change the verdict."
              + " Every question can be answered by unknown. With neither question nor verdict"
              + " nobody has written rules for that service and day: ring. Nothing is stored.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = AskedJson.class))))
  @PostMapping("/api/v1/eligibility")
  Mono<EligibilityJson> next(@Parameter(hidden = true) ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    Locale language = requests.language(exchange);
    return Bodies.object(exchange, MOST_BYTES)
        .map(
            body -> {
              String service = service(body);
              LocalDate day = day(body);
              return requests
                  .world()
                  .rules()
                  .find(service, day)
                  .map(set -> next(set, answers(body), day, language))
                  .orElseGet(() -> EligibilityJson.noRules(service, day));
            });
  }

  private EligibilityJson next(RuleSet set, Answers answers, LocalDate day, Locale language) {
    try {
      Step step = set.next(answers, day);
      askers.count(set, answers, step, Askers.Channel.DIGITAL, Askers.Place.QUESTIONS);
      return EligibilityJson.of(set, step, day, language);
    } catch (BadAnswer e) {
      throw BadInput.of("unknown-value", "answers." + e.question(), String.join(", ", e.known()));
    }
  }

  private String service(JsonNode body) {
    String service = body.path("service").asString("");
    if (requests.world().registry().findServiceKind(service).isEmpty()) {
      throw BadInput.of(
          "unknown-value",
          "service",
          String.join(
              ", ",
              requests.world().rules().sets().stream().map(RuleSet::service).distinct().toList()));
    }
    return service;
  }

  private LocalDate day(JsonNode body) {
    String day = body.path("day").asString("");
    try {
      return day.isEmpty() ? requests.today() : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw BadInput.of("not-a-day", "day");
    }
  }

  private static Answers answers(JsonNode body) {
    Map<String, String> answers = new HashMap<>();
    for (Map.Entry<String, JsonNode> answer : body.path("answers").properties()) {
      answers.put(answer.getKey(), answer.getValue().asString(""));
    }
    return new Answers(answers);
  }
}
