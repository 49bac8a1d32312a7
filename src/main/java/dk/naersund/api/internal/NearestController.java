package dk.naersund.api.internal;

import dk.naersund.platform.SearchThreads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers "where is the nearest?" as JSON, and documents it. Most good questions take the {@link
 * NearestRoute}.
 */
@RestController
class NearestController {
  private final NearestAnswers answers;
  private final Requests requests;
  private final SearchThreads threads;

  NearestController(NearestAnswers answers, Requests requests, SearchThreads threads) {
    this.answers = answers;
    this.requests = requests;
    this.threads = threads;
  }

  @Operation(
      summary = "The nearest places of one kind that a person can really use",
      description =
          "Ranked by the earliest moment of service by the first mode. Where no mode is named, by"
              + " what this person would really do: their own way as far as the profile goes or"
              + " public transport, then rides that must be ordered, then a car. Every result and"
              + " every nearer place that was passed over gives its reasons. What is too private"
              + " for an address may be posted as a form: the same fields, the same answer. Where"
              + " the region has rules for the kind and day, eligibility says whether this person"
              + " may use it, and results are what that leaves: all places while it is open, none"
              + " for whoever is visited at home.",
      parameters = {
        @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of a service kind, see /api/v1/service-kinds",
            example = "sygeplejeklinik"),
        @Parameter(
            name = "lat",
            in = ParameterIn.QUERY,
            description = "Latitude of the person, degrees WGS84"),
        @Parameter(
            name = "lon",
            in = ParameterIn.QUERY,
            description = "Longitude of the person, degrees WGS84"),
        @Parameter(
            name = "address",
            in = ParameterIn.QUERY,
            description = "Id of an address instead of lat and lon, see /api/v1/addresses"),
        @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description =
                "walk, bike, car, transit or a ride's id; repeatable, the first one decides the"
                    + " order. A profile's id is short for walking with it"),
        @Parameter(
            name = "profile",
            in = ParameterIn.QUERY,
            description = "How the person moves on foot or wheels, see /api/v1/region"),
        @Parameter(
            name = "at",
            in = ParameterIn.QUERY,
            description = "When the person leaves, ISO 8601; default now"),
        @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "When the person wants to be there at the latest, ISO 8601"),
        @Parameter(
            name = "needs",
            in = ParameterIn.QUERY,
            description = "Features that must not be known to be missing: step-free-entrance, …"),
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many results, 1 to 50; default 10"),
        @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The Danish day whose registry counts; default the day of at"),
        @Parameter(
            name = "residence",
            in = ParameterIn.QUERY,
            description =
                "Kommunekode of where the person lives; default the municipality they start from"),
        @Parameter(
            name = "a-{question}",
            in = ParameterIn.QUERY,
            description =
                "An answer to a question of the rules, by the question's id: a-age=34,"
                    + " a-pregnant=yes; the questions and answers come from POST"
                    + " /api/v1/eligibility. Too private for an address: post them"),
        @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "da or en; default by Accept-Language, else da")
      })
  @ApiResponse(
      responseCode = "200",
      description = "The answer",
      content = @Content(schema = @Schema(implementation = NearestJson.class)))
  @GetMapping("/api/v1/nearest")
  Mono<ResponseEntity<byte[]>> nearest(@Parameter(hidden = true) ServerWebExchange exchange) {
    return threads.run(
        () -> {
          Locale language = requests.language(exchange);
          byte[] answer = answers.answer(answers.query(requests.parameters(exchange)), language);
          return ResponseEntity.ok()
              .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
              .cacheControl(CacheControl.noStore())
              .contentType(MediaType.APPLICATION_JSON)
              .body(answer);
        });
  }
}
