package dk.naersund.api.internal;

import dk.naersund.coverage.Coverage;
import dk.naersund.platform.SearchThreads;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.Mode;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.streets.Profile;
import dk.naersund.world.World;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers "who has it near?" as JSON. */
@RestController
class CoverageController {
  private static final int USUAL_MINUTES = 15;
  private static final int MOST_MINUTES = 240;

  private final Coverage coverage;
  private final Requests requests;
  private final SearchThreads threads;

  CoverageController(Coverage coverage, Requests requests, SearchThreads threads) {
    this.coverage = coverage;
    this.requests = requests;
    this.threads = threads;
  }

  @Operation(
      summary =
          "How many addresses have a place of one kind near, by area; as JSON, or with the areas'"
              + " shapes as GeoJSON by the Accept header",
      description =
          "Times are from every address of the map to the nearest place that its citizens may use;"
              + " by car, to where it stops. \"within\" counts ways of which nothing is in doubt,"
              + " \"uncertain\" those where way, door or opening hours are not known.",
      parameters = {
        @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of a service kind, see /api/v1/service-kinds",
            example = "sygeplejeklinik"),
        @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "walk, bike or car; a profile's id is short for walking with it"),
        @Parameter(
            name = "profile",
            in = ParameterIn.QUERY,
            description = "How people move on foot or wheels, see /api/v1/region"),
        @Parameter(
            name = "minutes",
            in = ParameterIn.QUERY,
            description = "How long is near, 1 to 240; default 15"),
        @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The Danish day; default today")
      })
  @GetMapping("/api/v1/coverage")
  Mono<ResponseEntity<?>> coverage(@Parameter(hidden = true) ServerWebExchange exchange) {
    return threads.run(
        () -> {
          World world = requests.world();
          Parameters parameters = requests.parameters(exchange);
          Requests.Travel travel = requests.travel(parameters);
          Mode mode = travel.modes().getFirst();
          if (mode.isCarried()) {
            throw BadInput.of("unknown-value", "mode", "walk, bike, car");
          }
          Coverage.Question question = question(world, parameters, travel);
          Coverage.Report report = coverage.report(world, question);
          CoverageJson answer = CoverageJson.of(report, mode.id(), world.versions());
          ResponseEntity.BodyBuilder response =
              ResponseEntity.ok().cacheControl(CacheControl.noCache()).varyBy("Accept");
          return Requests.wantsGeoJson(exchange)
              ? response
                  .contentType(Requests.GEO_JSON)
                  .body(CoverageMapJson.of(world, report, answer))
              : response.contentType(MediaType.APPLICATION_JSON).body(answer);
        });
  }

  private Coverage.Question question(World world, Parameters parameters, Requests.Travel travel) {
    String kind = parameters.get("service");
    if (world.registry().findServiceKind(kind).isEmpty()) {
      throw new UnknownInQuery(
          "service", world.registry().serviceKinds().stream().map(ServiceKind::id).toList());
    }
    if (world.streets().findProfile(travel.profile()).filter(p -> !p.vehicle()).isEmpty()) {
      throw new UnknownInQuery(
          "profile",
          world.streets().profiles().stream()
              .filter(profile -> !profile.vehicle())
              .map(Profile::id)
              .toList());
    }
    LocalDate today = LocalDate.ofInstant(requests.now(), world.region().zone());
    return new Coverage.Question(
        kind,
        travel.modes().getFirst().streetProfile(travel.profile()),
        parameters.integer("minutes", 1, MOST_MINUTES, USUAL_MINUTES),
        parameters.day("asOf").orElse(today));
  }
}
