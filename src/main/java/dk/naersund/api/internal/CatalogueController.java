package dk.naersund.api.internal;

import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Season;
import dk.naersund.text.LocalText;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What the registry's sites and services refer to: the code list of regions, the seasons. */
@RestController
class CatalogueController {
  private static final String AS_OF = "Only those that hold on this Danish day; default all";

  /** The code list. */
  record RegionsJson(List<RegionJson> regions, Versions versions) {}

  /** One version in it: who a region is, of which municipalities, from when to when. */
  record RegionJson(
      String id,
      @Nullable String code,
      LocalText name,
      @Nullable String organisation,
      List<String> municipalities,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String successor,
      String source) {
    static RegionJson of(RegionCode region) {
      return new RegionJson(
          region.id(),
          region.code(),
          region.name(),
          region.organisation(),
          region.municipalities(),
          region.from(),
          region.to(),
          region.successor(),
          region.source());
    }
  }

  /** All seasons. */
  record SeasonsJson(List<SeasonJson> seasons, Versions versions) {}

  /** A season: who is invited when, and which organisations take part. */
  record SeasonJson(
      String id,
      LocalText name,
      LocalDate firstDay,
      LocalDate lastDay,
      List<WaveJson> waves,
      List<String> participants) {
    static SeasonJson of(Season season) {
      return new SeasonJson(
          season.id(),
          season.name(),
          season.firstDay(),
          season.lastDay(),
          season.waves().stream().map(WaveJson::of).toList(),
          season.participants());
    }
  }

  /** Whom the first invitations of this day go to; an age that is null has no bound. */
  record WaveJson(LocalDate invited, @Nullable Integer minAge, @Nullable Integer maxAge) {
    static WaveJson of(Season.Wave wave) {
      return new WaveJson(wave.invited(), wave.minAge(), wave.maxAge());
    }
  }

  private final Requests requests;

  CatalogueController(Requests requests) {
    this.requests = requests;
  }

  @Operation(
      summary = "The code list of regions with all its versions: they merge, and are renamed",
      parameters = @Parameter(name = "asOf", in = ParameterIn.QUERY, description = AS_OF))
  @GetMapping("/api/v1/regions")
  RegionsJson regions(@Parameter(hidden = true) ServerWebExchange exchange) {
    World world = requests.world();
    return new RegionsJson(
        on(exchange, world.registry().regions(), RegionCode::holdsOn).stream()
            .map(RegionJson::of)
            .toList(),
        world.versions());
  }

  @Operation(
      summary = "The seasons and their waves: who is invited when. An invitation, never a bar",
      parameters = @Parameter(name = "asOf", in = ParameterIn.QUERY, description = AS_OF))
  @GetMapping("/api/v1/seasons")
  SeasonsJson seasons(@Parameter(hidden = true) ServerWebExchange exchange) {
    World world = requests.world();
    return new SeasonsJson(
        on(
                exchange,
                world.registry().seasons(),
                (season, day) -> !day.isBefore(season.firstDay()) && !day.isAfter(season.lastDay()))
            .stream()
            .map(SeasonJson::of)
            .toList(),
        world.versions());
  }

  private <T> List<T> on(
      ServerWebExchange exchange, Collection<T> all, BiPredicate<T, LocalDate> holds) {
    Optional<LocalDate> day = requests.parameters(exchange).day("asOf");
    return all.stream().filter(one -> day.isEmpty() || holds.test(one, day.get())).toList();
  }
}
