package dk.naersund.api.internal;

import dk.naersund.accounts.Accounts;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Booking;
import dk.naersund.booking.BrokenBooking;
import dk.naersund.booking.BrokenBookings;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Staff;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** People to be called because a change has broken their booking. For agents only. */
@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "bookings")
class CallsController {
  private final BrokenBookings broken;
  private final Accounts accounts;
  private final Requests requests;

  CallsController(BrokenBookings broken, Accounts accounts, Requests requests) {
    this.broken = broken;
    this.accounts = accounts;
    this.requests = requests;
  }

  /** The list, in order of time: the first hundred. */
  record CallsJson(long count, List<CallJson> calls) {}

  /**
   * Somebody to call. Why is withdrawn, not-offered or moved; state is to-call or not-reached;
   * other is the nearest other time; agent is who calls at this moment.
   */
  record CallJson(
      long id,
      String why,
      String state,
      String site,
      String service,
      OffsetDateTime start,
      int minutes,
      @Nullable String name,
      @Nullable String phone,
      List<String> needs,
      @Nullable OtherJson other,
      OffsetDateTime noticed,
      @Nullable String agent,
      int tries) {}

  /** Another time. */
  record OtherJson(String slot, String site, String service, OffsetDateTime start, int minutes) {}

  /** What has become of a call: take, reached, not-reached, cancel, or move with a slot. */
  record DoneJson(String what, @Nullable String slot) {}

  @Operation(
      summary = "People to be called because a change has broken their booking",
      description = "Agents only; that the list was read is recorded.")
  @GetMapping
  Mono<ResponseEntity<CallsJson>> list() {
    return staff()
        .flatMap(agent -> broken.open(agent).map(this::json).collectList())
        .zipWith(broken.count())
        .map(
            both ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new CallsJson(both.getT2(), both.getT1())));
  }

  private Mono<Staff> staff() {
    return accounts
        .current()
        .map(account -> new Staff(account.id(), account.name(), Staff.Role.AGENT));
  }

  @Operation(
      summary = "Says what has become of a call",
      description =
          "204 when it is noted; 409 when another agent calls this person, 404 when the case is"
              + " closed. Moving and cancelling change the booking.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = DoneJson.class))))
  @PostMapping("/{id}")
  Mono<ResponseEntity<Void>> note(
      @PathVariable long id, @Parameter(hidden = true) ServerWebExchange exchange) {
    return Bodies.object(exchange)
        .zipWith(staff())
        .flatMap(both -> note(id, both.getT1(), both.getT2()))
        .thenReturn(ResponseEntity.noContent().build());
  }

  private Mono<?> note(long id, JsonNode body, Staff agent) {
    return switch (BookingRequests.text(body, "what")) {
      case "take" ->
          broken
              .take(id, agent)
              .switchIfEmpty(
                  Mono.error(() -> BadInput.of(HttpStatus.CONFLICT, "call-taken", "id")));
      case "reached" -> noted(broken.called(id, true, agent));
      case "not-reached" -> noted(broken.called(id, false, agent));
      case "cancel" -> broken.cancel(id, agent).map(CallsController::done);
      case "move" -> {
        SlotId slot = BookingRequests.slot(body);
        yield broken.move(id, slot, agent).map(CallsController::done);
      }
      default ->
          throw BadInput.of("unknown-value", "what", "take, reached, not-reached, move, cancel");
    };
  }

  private static Booking done(Outcome<Booking> outcome) {
    return BookingRequests.done(outcome);
  }

  private static Mono<Boolean> noted(Mono<Boolean> open) {
    return open.map(
        was -> {
          if (!was) {
            throw BadInput.of(HttpStatus.NOT_FOUND, "call-closed", "id");
          }
          return true;
        });
  }

  private CallJson json(BrokenBooking one) {
    Booking booking = one.booking();
    Person person = one.person();
    FreeSlot other = one.other();
    return new CallJson(
        one.id(),
        id(one.why()),
        id(one.state()),
        booking.at().site(),
        booking.at().service(),
        local(booking.start()),
        booking.minutes(),
        person == null ? null : person.name(),
        person == null ? null : person.phone(),
        person == null ? List.of() : person.needs(),
        other == null
            ? null
            : new OtherJson(
                other.id().toString(),
                other.at().site(),
                other.at().service(),
                local(other.start()),
                other.minutes()),
        local(one.noticed()),
        one.agent(),
        one.tries());
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(requests.world().region().zone()).toOffsetDateTime();
  }
}
