package dk.naersund.api.internal;

import dk.naersund.address.Address;
import dk.naersund.geo.Position;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/** What every controller needs to read a request: parameters, language, the world of now. */
@Component
class Requests {
  static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

  private final Worlds worlds;
  private final Texts texts;
  private final Clock clock;

  Requests(Worlds worlds, Texts texts, Clock clock) {
    this.worlds = worlds;
    this.texts = texts;
    this.clock = clock;
  }

  World world() {
    return worlds.current();
  }

  Instant now() {
    return clock.instant();
  }

  /** The Danish day. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), world().region().zone());
  }

  Locale language(ServerWebExchange exchange) {
    return Languages.of(exchange, texts);
  }

  /** Whether the Accept header names GeoJSON, and not merely anything. */
  static boolean wantsGeoJson(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().getAccept().stream()
        .anyMatch(type -> type.isCompatibleWith(GEO_JSON) && !type.isWildcardType());
  }

  Parameters parameters(ServerWebExchange exchange) {
    return parameters(exchange.getRequest().getQueryParams());
  }

  Parameters parameters(MultiValueMap<String, String> values) {
    return new Parameters(values, world().region().zone(), clock.instant());
  }

  /** Where the person is: {@code lat} and {@code lon}, or the {@code address} with this id. */
  Position origin(Parameters parameters) {
    Optional<Position> position = parameters.position();
    if (position.isPresent()) {
      return position.get();
    }
    String id = parameters.find("address").orElseThrow(() -> BadInput.of("missing-place", "lat"));
    return world()
        .addresses()
        .find(id)
        .map(Address::position)
        .orElseThrow(() -> BadInput.of("unknown-address", "address"));
  }

  /**
   * The modes and the profile that a request names, the region's where it names none. {@code
   * mode=wheelchair} is short for walking with that profile.
   */
  Travel travel(Parameters parameters) {
    List<String> asked = parameters.list("mode");
    boolean isAsked = !asked.isEmpty();
    if (!isAsked) {
      asked = world().region().modes();
    }
    Optional<String> profile = parameters.find("profile");
    List<Mode> modes = new ArrayList<>(asked.size());
    String named = null;
    for (String id : asked) {
      boolean isProfile = isPersonProfile(id);
      Mode mode = isProfile ? Mode.WALK : mode(id);
      if (!modes.contains(mode)) {
        modes.add(mode);
      }
      named = named == null && isProfile && isAsked ? id : named;
    }
    String person = profile.orElse(named == null ? world().region().profile() : named);
    return new Travel(
        modes,
        person,
        modes.contains(Mode.RIDE) ? rides(asked) : Set.of(),
        isAsked ? NearestQuery.Order.FIRST_MODE : NearestQuery.Order.REALISTIC);
  }

  /** The rides that are named; none when all are meant. */
  private Set<String> rides(List<String> asked) {
    Set<String> rides = new LinkedHashSet<>(asked);
    rides.removeIf(id -> world().rides().find(id).isEmpty());
    return asked.contains(Mode.RIDE.id()) ? Set.of() : rides;
  }

  /**
   * How a person travels and moves; no rides stand for all of them. Where no mode is named, none
   * decides alone.
   */
  record Travel(List<Mode> modes, String profile, Set<String> rides, NearestQuery.Order order) {}

  private boolean isPersonProfile(String id) {
    return !id.equals(Mode.WALK.id())
        && world().streets().findProfile(id).filter(p -> !p.vehicle()).isPresent();
  }

  private Mode mode(String id) {
    return Mode.find(id)
        .or(() -> world().rides().find(id).map(ride -> Mode.RIDE))
        .orElseThrow(
            () ->
                BadInput.of(
                    "unknown-value",
                    "mode",
                    String.join(", ", Arrays.stream(Mode.values()).map(Mode::id).toList())));
  }
}
