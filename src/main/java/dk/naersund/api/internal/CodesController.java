package dk.naersund.api.internal;

import dk.naersund.booking.AnswerCodes;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.calls.SpokenAnswer;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Puts an answer behind a code. The question is asked anew and the sentences are ours: nobody can
 * put words of their own behind a code, and where the person starts is not kept.
 */
@RestController
@Tag(name = "bookings")
class CodesController {
  private final AnswerCodes codes;
  private final NearestAnswers questions;
  private final Nearest nearest;
  private final BookingRequests who;
  private final Requests requests;
  private final SearchThreads threads;
  private final Texts texts;

  CodesController(
      AnswerCodes codes,
      NearestAnswers questions,
      Nearest nearest,
      BookingRequests who,
      Requests requests,
      SearchThreads threads,
      Texts texts) {
    this.codes = codes;
    this.questions = questions;
    this.nearest = nearest;
    this.who = who;
    this.requests = requests;
    this.threads = threads;
    this.texts = texts;
  }

  /**
   * The question, with the fields of {@code /api/v1/nearest}; the id of the place that was chosen
   * among its results, the first one otherwise; and the time that was booked there.
   */
  record NewCodeJson(
      String service,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String address,
      @Nullable String mode,
      @Nullable String profile,
      @Nullable String at,
      @Nullable String needs,
      @Nullable String site,
      @Nullable String time,
      @Nullable String lang) {}

  /** The code, where one types it, and until when it opens the answer. */
  record CodeJson(String code, String path, OffsetDateTime until) {}

  @Operation(
      summary = "Puts an answer behind a code of eight characters, for 24 hours",
      description =
          "The question is that of /api/v1/nearest as a JSON object, with site for the chosen"
              + " result and time for a booked time. What is kept are sentences on the place, the"
              + " way there and home, and the deadline of a ride: no name, and not where the person"
              + " starts. 404 when the site is none of the results, 429 for a client that made"
              + " many codes, 503 when too many are alive.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = NewCodeJson.class))))
  @PostMapping("/api/v1/codes")
  Mono<ResponseEntity<CodeJson>> keep(@Parameter(hidden = true) ServerWebExchange exchange) {
    return Bodies.object(exchange)
        .flatMap(body -> threads.run(() -> answer(exchange, body)))
        .flatMap(answer -> who.asker(exchange).flatMap(asker -> codes.keep(answer, asker)))
        .map(BookingRequests::done)
        .map(
            kept ->
                ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(new CodeJson(kept.code(), "/kode", local(kept.until()))));
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(requests.world().region().zone()).toOffsetDateTime();
  }

  private CallerAnswer answer(ServerWebExchange exchange, JsonNode body) {
    Locale language =
        "en".equals(body.path("lang").asString("")) ? Locale.ENGLISH : requests.language(exchange);
    Parameters parameters =
        new Parameters(fields(body), requests.world().region().zone(), requests.now());
    NearestQuery query = questions.query(parameters);
    NearestAnswer answer = nearest.find(query);
    String site = parameters.find("site").orElse("");
    NearestAnswer.Result result =
        answer.results().stream()
            .filter(one -> site.isEmpty() || one.offer().site().id().equals(site))
            .findFirst()
            .orElseThrow(
                () ->
                    BadInput.of(
                        HttpStatus.NOT_FOUND,
                        answer.results().isEmpty() ? "no-result" : "not-a-result",
                        "site"));
    return new CallerAnswer(
        result.offer().site().id(),
        answer.kind().name().in(language),
        lines(answer, result, language),
        parameters.moment("time").orElse(null),
        language.getLanguage());
  }

  /** What an agent would say, a sentence a line. */
  private List<String> lines(NearestAnswer answer, NearestAnswer.Result result, Locale language) {
    String spoken =
        new SpokenAnswer(texts, requests.world().region().zone())
            .say(answer, result, requests.now(), language)
            .text();
    return List.of(spoken.split("(?<=[.!]) (?=\\p{Lu})")).stream()
        .filter(line -> !line.endsWith("?"))
        .filter(line -> line.length() <= CallerAnswer.LONGEST)
        .limit(CallerAnswer.MOST_LINES)
        .toList();
  }

  private static MultiValueMap<String, String> fields(JsonNode body) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    body.properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                field.getValue().forEach(one -> fields.add(field.getKey(), one.asString("")));
              } else if (!field.getValue().isNull()) {
                fields.add(field.getKey(), field.getValue().asString(""));
              }
            });
    return fields;
  }
}
