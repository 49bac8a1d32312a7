package dk.naersund.api.internal;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** The registry's sites, as of any day. */
@RestController
class SitesController {
  /** Sites as JSON. */
  record SitesJson(List<PlaceJson> sites, LocalDate asOf, Versions versions) {}

  /** Sites as a GeoJSON feature collection. */
  record FeaturesJson(String type, List<FeatureJson> features) {}

  /** One site as a GeoJSON feature. */
  record FeatureJson(String type, String id, PointJson geometry, PlaceJson properties) {}

  /** A GeoJSON point: longitude, latitude. */
  record PointJson(String type, double[] coordinates) {}

  private final Requests requests;

  SitesController(Requests requests) {
    this.requests = requests;
  }

  @Operation(
      summary = "Sites, as JSON or as GeoJSON by the Accept header",
      parameters = {
        @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description = "west,south,east,north in degrees WGS84"),
        @Parameter(
            name = "service",
            in = ParameterIn.QUERY,
            description = "Only sites that offer this service kind on the day"),
        @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "Only sites in the municipality with this kommunekode"),
        @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The Danish day; default today"),
        @Parameter(name = "lang", in = ParameterIn.QUERY, description = "da or en")
      })
  @GetMapping("/api/v1/sites")
  ResponseEntity<?> sites(@Parameter(hidden = true) ServerWebExchange exchange) {
    World world = requests.world();
    Parameters parameters = requests.parameters(exchange);
    LocalDate day = day(world, parameters);
    Locale language = requests.language(exchange);
    Optional<BoundingBox> box = parameters.boundingBox("bbox");
    Optional<String> service = parameters.find("service");
    Optional<String> municipality = parameters.kommunekode("municipality");
    service.ifPresent(kind -> requireKind(world, kind));
    List<PlaceJson> places =
        world.registry().sites().stream()
            .filter(site -> matches(world, site, day, box, service, municipality))
            .map(site -> PlaceJson.on(site, day, language))
            .toList();
    boolean geoJson = Requests.wantsGeoJson(exchange);
    String tag = tag(world, day, language, geoJson ? "geo" : "json");
    if (exchange.checkNotModified(tag)) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    ResponseEntity.BodyBuilder response =
        ResponseEntity.ok()
            .eTag(tag)
            .cacheControl(CacheControl.noCache())
            .varyBy("Accept", "Accept-Language");
    return geoJson
        ? response.contentType(Requests.GEO_JSON).body(features(places))
        : response
            .contentType(MediaType.APPLICATION_JSON)
            .body(new SitesJson(places, day, world.versions()));
  }

  @Operation(
      summary = "One site with all that is known about it; an id that it had before leads to it",
      parameters = {
        @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The Danish day; default today"),
        @Parameter(name = "lang", in = ParameterIn.QUERY, description = "da or en")
      })
  @GetMapping("/api/v1/sites/{id}")
  ResponseEntity<?> site(
      @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
    World world = requests.world();
    LocalDate day = day(world, requests.parameters(exchange));
    Locale language = requests.language(exchange);
    Site site = world.registry().resolveSite(id).orElseThrow(() -> BadInput.notFound("id"));
    if (!site.id().equals(id)) {
      return ResponseEntity.status(308).location(withId(exchange.getRequest(), site.id())).build();
    }
    String tag = tag(world, day, language, "json");
    if (exchange.checkNotModified(tag)) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .varyBy("Accept-Language")
        .contentType(MediaType.APPLICATION_JSON)
        .body(SiteJson.of(world, site, day, language));
  }

  /** Where the site is found by the id that it has now. */
  private static URI withId(ServerHttpRequest request, String id) {
    return UriComponentsBuilder.newInstance()
        .path("/api/v1/sites/")
        .path(id)
        .query(request.getURI().getRawQuery())
        .build(true)
        .toUri();
  }

  private LocalDate day(World world, Parameters parameters) {
    return parameters
        .day("asOf")
        .orElseGet(() -> LocalDate.ofInstant(requests.now(), world.region().zone()));
  }

  private static void requireKind(World world, String kind) {
    if (world.registry().findServiceKind(kind).isEmpty()) {
      throw new UnknownInQuery(
          "service", world.registry().serviceKinds().stream().map(k -> k.id()).toList());
    }
  }

  private static boolean matches(
      World world,
      Site site,
      LocalDate day,
      Optional<BoundingBox> box,
      Optional<String> service,
      Optional<String> municipality) {
    Optional<SiteLocation> location = site.locationOn(day);
    return location.isPresent()
        && box.map(b -> b.contains(location.get().position())).orElse(true)
        && municipality.map(m -> m.equals(location.get().kommunekode())).orElse(true)
        && service
            .map(
                kind ->
                    world.offers().atSite(site.id()).stream()
                        .anyMatch(o -> o.kind().id().equals(kind) && o.holdsOn(day)))
            .orElse(true);
  }

  private static FeaturesJson features(List<PlaceJson> places) {
    return new FeaturesJson(
        "FeatureCollection",
        places.stream()
            .map(place -> new FeatureJson("Feature", place.id(), point(place), place))
            .toList());
  }

  private static PointJson point(PlaceJson place) {
    Position position =
        new Position(place.lat() == null ? 0 : place.lat(), place.lon() == null ? 0 : place.lon());
    return new PointJson("Point", new double[] {position.lon(), position.lat()});
  }

  private static String tag(World world, LocalDate day, Locale language, String form) {
    return "\"%d-%s-%s-%s\""
        .formatted(world.versions().registry(), day, language.getLanguage(), form);
  }
}
