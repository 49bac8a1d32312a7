package dk.naersund.api.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.Said;
import dk.naersund.availability.SlotTimes;
import dk.naersund.booking.Bookings;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Free times of a service at a site, with who says so and how old it is. */
@RestController
class SlotsController {
  private static final Duration USUAL = Duration.ofDays(14);
  private static final int LONGEST_DAYS = 62;
  private static final int MOST = 1000;

  private final Requests requests;
  private final FreeTimes freeTimes;
  private final Bookings bookings;
  private final Texts texts;

  SlotsController(Requests requests, FreeTimes freeTimes, Bookings bookings, Texts texts) {
    this.bookings = bookings;
    this.texts = texts;
    this.requests = requests;
    this.freeTimes = freeTimes;
  }

  /**
   * The answer. The slots are what is known to be free; {@code counted} and {@code perhaps} are
   * what a source tells less exactly, or told long ago.
   */
  record SlotsJson(
      String site,
      String service,
      @Nullable OffsetDateTime asOf,
      @Nullable SourceJson source,
      String confidence,
      @Nullable OffsetDateTime fullUntil,
      @Nullable CountedJson counted,
      @Nullable SlotJson perhaps,
      BookJson book,
      List<SlotJson> slots) {}

  /**
   * How one gets one of these times: here is whether {@code /api/v1/holds} takes them; else the
   * place's own page, whom to ring, and what to say.
   */
  record BookJson(boolean here, @Nullable String url, @Nullable Phone phone, LocalText say) {}

  /** Who says so, and whom to ring. */
  record SourceJson(String id, LocalText name, @Nullable Phone phone) {}

  /** So many within a span. */
  record CountedJson(OffsetDateTime from, OffsetDateTime to, int count) {}

  /** A free slot; the id is what one holds it by. */
  record SlotJson(String id, OffsetDateTime start, int minutes, int seats) {}

  @Operation(
      summary = "Free times of a service at a site, with their source and age",
      description =
          "Confidence is known, coarse (only counts), old (ring first), full, silent (the source"
              + " does not answer) or none-known. Only known times stand in slots.",
      parameters = {
        @Parameter(name = "site", in = ParameterIn.QUERY, required = true),
        @Parameter(name = "service", in = ParameterIn.QUERY, required = true),
        @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "ISO 8601; default now; nothing is free in the past"),
        @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "ISO 8601, at most 62 days after from; default 14 days after it"),
        @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1000, default 200")
      })
  @GetMapping("/api/v1/slots")
  ResponseEntity<SlotsJson> slots(@Parameter(hidden = true) ServerWebExchange exchange) {
    Parameters parameters = requests.parameters(exchange);
    World world = requests.world();
    Site site =
        world
            .registry()
            .resolveSite(parameters.get("site"))
            .orElseThrow(() -> BadInput.of("unknown-id", "site"));
    String service = parameters.get("service");
    if (site.services().stream().noneMatch(one -> one.service().equals(service))) {
      throw BadInput.of("unknown-id", "service");
    }
    Instant from = parameters.moment("from").orElseGet(requests::now);
    Instant to = parameters.moment("to").orElse(from.plus(USUAL));
    if (!to.isAfter(from)) {
      throw BadInput.of("not-after", "to", "from");
    }
    if (to.isAfter(from.plus(Duration.ofDays(LONGEST_DAYS)))) {
      throw BadInput.of("span-too-long", "to", LONGEST_DAYS);
    }
    SlotTimes times = freeTimes.current().at(site.id(), service);
    List<SlotJson> free =
        times.between(from, to, parameters.integer("limit", 1, MOST, 200)).stream()
            .map(slot -> slot(slot, world.region().zone()))
            .toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            answer(
                site.id(),
                service,
                times.first(from),
                book(world, site, service, times.first(from)),
                free,
                world.region().zone()));
  }

  private static SlotsJson answer(
      String site,
      String service,
      FirstFree first,
      BookJson book,
      List<SlotJson> free,
      ZoneId zone) {
    return new SlotsJson(
        site,
        service,
        first.said().map(said -> at(said.asOf(), zone)).orElse(null),
        source(first),
        first.confidence().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        first instanceof FirstFree.Full full ? at(full.until(), zone) : null,
        first instanceof FirstFree.Counted counted
            ? new CountedJson(at(counted.from(), zone), at(counted.to(), zone), counted.count())
            : null,
        first instanceof FirstFree.Old old ? slot(old.free(), zone) : null,
        book,
        free);
  }

  private BookJson book(World world, Site site, String service, FirstFree first) {
    Optional<Service> found = world.registry().findService(service);
    LocalText name = found.map(Service::name).orElse(LocalText.danish(service));
    return new BookJson(
        first.slot().map(slot -> bookings.isBookable(slot.id().source())).orElse(false),
        found.map(one -> one.booking().url()).orElse(null),
        site.services().stream()
            .filter(one -> one.service().equals(service))
            .map(Site.ServiceAtSite::phone)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(site.phone()),
        LocalText.of(
            texts.get(Locale.of("da"), "booking.say", name.in(Locale.of("da"))),
            texts.get(Locale.ENGLISH, "booking.say", name.in(Locale.ENGLISH))));
  }

  private static @Nullable SourceJson source(FirstFree first) {
    if (first instanceof FirstFree.Silent silent) {
      return new SourceJson(silent.source(), silent.name(), silent.phone());
    }
    return first
        .said()
        .map((Said said) -> new SourceJson(said.source(), said.name(), said.phone()))
        .orElse(null);
  }

  private static SlotJson slot(FreeSlot slot, ZoneId zone) {
    return new SlotJson(slot.id().toString(), at(slot.start(), zone), slot.minutes(), slot.seats());
  }

  private static OffsetDateTime at(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
