package dk.naersund.api.internal;

import dk.naersund.availability.FreeTimes;
import dk.naersund.geo.Position;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Journeys;
import dk.naersund.search.Journeys.JourneyAnswer;
import dk.naersund.search.Journeys.JourneyQuery;
import dk.naersund.search.Mode;
import dk.naersund.search.TransitJourneys;
import dk.naersund.streets.SafestPrice;
import dk.naersund.streets.Way;
import dk.naersund.text.Texts;
import dk.naersund.world.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way to one site, in words and as a line. */
@RestController
class JourneysController {
  /** Journeys by all modes asked for, or why there is none. */
  record JourneysJson(
      Versions versions, List<JourneyJson> journeys, List<NearestJson.ReasonJson> notes) {}

  /**
   * One journey.
   *
   * @param direction to-place or from-place
   * @param choice fastest or safest-known; by public transport also fewer-changes, less-walking,
   *     earlier, later, last, and on-foot where no ride is sooner
   * @param depart when to leave: home, after the visit, only where there is a time to keep
   * @param summary the whole in one line, by public transport; null for others
   * @param changes how often one changes; null but for public transport
   * @param price what the safest known way costs and spares, in one sentence; null for others
   */
  record JourneyJson(
      String mode,
      String profile,
      String direction,
      String choice,
      long seconds,
      long metres,
      @Nullable Instant depart,
      @Nullable Instant arrive,
      @Nullable String entrance,
      @Nullable String summary,
      @Nullable Integer changes,
      @Nullable String price,
      List<LegJson> legs) {}

  /**
   * One leg with its steps and its line.
   *
   * @param text what to do, in a sentence; null where the steps say it all
   * @param notes what to know about it
   * @param ride the line and its stops; null for a walk, a ride by bike or by car
   */
  record LegJson(
      String mode,
      long seconds,
      long metres,
      @Nullable Instant depart,
      @Nullable Instant arrive,
      @Nullable String text,
      List<String> notes,
      @Nullable RideJson ride,
      List<StepJson> steps,
      LineJson geometry,
      NearestJson.DoubtJson doubt,
      List<NearestJson.SpotJson> avoided) {}

  /**
   * A ride with one vehicle.
   *
   * @param colour background of the line's sign, six hexadecimal digits; null when not known
   * @param access whether the vehicle can be boarded without steps: yes, no, unknown
   * @param about whether the times are approximate
   */
  record RideJson(
      String line,
      @Nullable String towards,
      String kind,
      @Nullable String colour,
      @Nullable String textColour,
      String operator,
      StopJson from,
      StopJson to,
      List<String> between,
      String access,
      boolean onRequest,
      boolean about) {}

  /** A stop, with access as for a ride. */
  record StopJson(
      String id, String name, @Nullable String platform, double lat, double lon, String access) {}

  /** One instruction. */
  record StepJson(
      String text,
      @Nullable String note,
      @Nullable String street,
      long metres,
      long seconds,
      long unknownMetres,
      double lat,
      double lon) {}

  /** A GeoJSON LineString: longitude, latitude. */
  record LineJson(String type, List<double[]> coordinates) {}

  private static final int MOST_MINUTES = 720;

  private final Journeys journeys;
  private final TransitJourneys transit;
  private final Requests requests;
  private final Texts texts;
  private final SearchThreads threads;
  private final FreeTimes freeTimes;

  JourneysController(
      Journeys journeys,
      TransitJourneys transit,
      Requests requests,
      Texts texts,
      SearchThreads threads,
      FreeTimes freeTimes) {
    this.freeTimes = freeTimes;
    this.journeys = journeys;
    this.transit = transit;
    this.requests = requests;
    this.texts = texts;
    this.threads = threads;
  }

  @Operation(
      summary = "The way to a site and home, in words and as GeoJSON",
      parameters = {
        @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "LAT,LON of the person, degrees WGS84"),
        @Parameter(
            name = "site",
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of the site"),
        @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "walk, bike, car or transit; may be repeated"),
        @Parameter(
            name = "visit",
            in = ParameterIn.QUERY,
            description =
                "Minutes of the visit from the moment of service on, for the way home by public"
                    + " transport; 30 if left out"),
        @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            description =
                "Kind of service that they come for: the visit begins when it is open; whichever"
                    + " opens first if left out"),
        @Parameter(
            name = "profile",
            in = ParameterIn.QUERY,
            description = "How the person moves on foot or wheels"),
        @Parameter(name = "at", in = ParameterIn.QUERY, description = "When they leave"),
        @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "When they want to be there at the latest"),
        @Parameter(
            name = "slot",
            in = ParameterIn.QUERY,
            description =
                "Id of a free slot of the site: they are there when it begins and go home after"
                    + " it, instead of by"),
        @Parameter(
            name = "time",
            in = ParameterIn.QUERY,
            description = "A time that they have already: likewise, after the minutes of visit"),
        @Parameter(name = "lang", in = ParameterIn.QUERY, description = "da or en")
      })
  @GetMapping("/api/v1/journeys")
  Mono<ResponseEntity<JourneysJson>> journeys(
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return threads.run(
        () -> {
          Locale language = requests.language(exchange);
          Parameters parameters = requests.parameters(exchange);
          Position from = parameters.latLon("from");
          String site = parameters.get("site");
          Requests.Travel travel = requests.travel(parameters);
          if (!parameters.list("mode").isEmpty() && travel.modes().contains(Mode.RIDE)) {
            throw BadInput.of("ride-has-no-journey", "mode", "walk, bike, car, transit");
          }
          Instant at = parameters.moment("at").orElseGet(requests::now);
          @Nullable TimeToKeep keep =
              requests
                  .world()
                  .registry()
                  .resolveSite(site)
                  .flatMap(one -> TimeToKeep.read(parameters, one, freeTimes, MOST_MINUTES))
                  .orElse(null);
          @Nullable Instant by = keep == null ? parameters.moment("by").orElse(null) : keep.start();
          List<JourneyJson> found = new ArrayList<>();
          List<NearestJson.ReasonJson> notes = new ArrayList<>();
          LocalJson writer = new LocalJson(language);
          if (travel.modes().contains(Mode.TRANSIT)) {
            transit(parameters, from, site, travel.profile(), at, by, keep, writer, found, notes);
          }
          for (Mode mode : travel.modes()) {
            if (mode.isCarried()) {
              continue;
            }
            JourneyAnswer answer =
                journeys.find(new JourneyQuery(from, site, mode, travel.profile(), at, by));
            if (answer.why() != null) {
              notes.addAll(writer.reasons(List.of(answer.why())));
            }
            add(
                found,
                answer,
                answer.fastest().orElse(null),
                mode,
                "to-place",
                "fastest",
                null,
                writer);
            add(
                found,
                answer,
                answer.safest().orElse(null),
                mode,
                "to-place",
                "safest-known",
                null,
                writer);
            add(
                found,
                answer,
                answer.home().orElse(null),
                mode,
                "from-place",
                "fastest",
                keep,
                writer);
          }
          return ResponseEntity.ok()
              .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
              .cacheControl(CacheControl.noStore())
              .body(new JourneysJson(requests.world().versions(), found, notes));
        });
  }

  private void transit(
      Parameters parameters,
      Position from,
      String site,
      String profile,
      Instant at,
      @Nullable Instant by,
      @Nullable TimeToKeep keep,
      LocalJson writer,
      List<JourneyJson> found,
      List<NearestJson.ReasonJson> notes) {
    Duration visit =
        keep == null
            ? Duration.ofMinutes(parameters.integer("visit", 0, MOST_MINUTES, 30))
            : keep.visit();
    TransitJourneys.Answer answer =
        transit.find(
            new TransitJourneys.Query(
                from,
                site,
                profile,
                at,
                by,
                visit,
                parameters.find("service").orElse(null),
                keep != null));
    TransitJson json = new TransitJson(writer, profile);
    found.addAll(json.journeys(answer));
    notes.addAll(json.notes(answer));
  }

  private void add(
      List<JourneyJson> found,
      JourneyAnswer answer,
      @Nullable Way way,
      Mode mode,
      String direction,
      String choice,
      @Nullable TimeToKeep keep,
      LocalJson writer) {
    if (way == null) {
      return;
    }
    boolean there = direction.equals("to-place") && choice.equals("fastest");
    @Nullable Instant leaves = keep == null ? null : keep.start().plus(keep.visit());
    @Nullable Instant departs = there ? answer.depart() : leaves;
    @Nullable Instant arrives =
        there ? answer.arrive() : leaves == null ? null : leaves.plusMillis(way.millis());
    found.add(
        new JourneyJson(
            mode.id(),
            way.profile(),
            direction,
            choice,
            seconds(way.millis() + (there ? walkMillis(answer) : 0)),
            Math.round(way.metres()),
            Names.secondsOrNull(departs),
            Names.secondsOrNull(arrives),
            answer.door() == null ? null : writer.text(answer.door().entrance().name()),
            null,
            null,
            choice.equals("fastest")
                ? null
                : answer
                    .fastest()
                    .map(
                        fastest ->
                            String.valueOf(writer.text(SafestPrice.inWords(texts, fastest, way))))
                    .orElse(null),
            legs(mode, way, there ? answer.fromParking().orElse(null) : null, writer)));
  }

  private static List<LegJson> legs(Mode mode, Way way, @Nullable Way onFoot, LocalJson writer) {
    LegJson leg = leg(mode, way, writer);
    return onFoot == null ? List.of(leg) : List.of(leg, leg(Mode.WALK, onFoot, writer));
  }

  private static LegJson leg(Mode mode, Way way, LocalJson writer) {
    return new LegJson(
        mode.id(),
        seconds(way.millis()),
        Math.round(way.metres()),
        null,
        null,
        null,
        List.of(),
        null,
        steps(way, writer),
        line(way.line()),
        writer.doubt(way.doubt()),
        way.avoided().stream().map(writer::spot).toList());
  }

  static List<StepJson> steps(Way way, LocalJson writer) {
    return way.steps().stream()
        .map(
            step ->
                new StepJson(
                    String.valueOf(writer.text(step.text())),
                    writer.text(step.note()),
                    step.street(),
                    Math.round(step.metres()),
                    seconds(step.millis()),
                    Math.round(step.unknownMetres()),
                    step.at().lat(),
                    step.at().lon()))
        .toList();
  }

  static LineJson line(List<Position> line) {
    return new LineJson(
        "LineString", line.stream().map(p -> new double[] {p.lon(), p.lat()}).toList());
  }

  private static long walkMillis(JourneyAnswer answer) {
    return answer.fromParking().map(Way::millis).orElse(0L);
  }

  private static long seconds(long millis) {
    return (millis + 500) / 1000;
  }
}
