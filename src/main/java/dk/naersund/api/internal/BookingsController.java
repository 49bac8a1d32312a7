package dk.naersund.api.internal;

import dk.naersund.booking.Asker;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hold, book, move, cancel. No log-in; what limits anonymous clients does not limit agents. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "bookings")
class BookingsController {
  private final Bookings bookings;
  private final BookingRequests who;
  private final Requests requests;

  BookingsController(Bookings bookings, BookingRequests who, Requests requests) {
    this.bookings = bookings;
    this.who = who;
    this.requests = requests;
  }

  /**
   * A new hold: which slot; and a random text of 16 to 100 characters that stays the same for one
   * person, so that a new hold takes the place of their last.
   */
  record NewHoldJson(String slot, @Nullable String holder) {}

  /** A hold: whoever has its token can book it until it runs out. */
  record HoldJson(
      String hold,
      OffsetDateTime until,
      String slot,
      String site,
      String service,
      OffsetDateTime start,
      int minutes) {}

  /**
   * A new booking: the hold, who comes, their phone, ids of what they need there; and their CPR
   * number, only where the clinic's system demands it. It is passed on and kept nowhere.
   */
  record NewBookingJson(
      String hold,
      String name,
      @Nullable String phone,
      @Nullable List<String> needs,
      @Nullable String civilNumber) {}

  /** Where to move a booking. */
  record MoveJson(String slot) {}

  /**
   * A booking, never with the name. State is booked, confirming (the clinic's system has not
   * answered: ask again), cancelling, cancelled or failed.
   */
  record BookingJson(
      @Nullable String code,
      String state,
      String slot,
      String site,
      String service,
      OffsetDateTime start,
      int minutes) {}

  @Operation(
      summary = "Holds a slot for some minutes",
      description =
          "Asking again with the same Idempotency-Key and body gives the same hold, and holds"
              + " nothing more; a refusal changes nothing and is not kept. 409 when the slot is"
              + " taken, 410 when it is gone, 422 for a key that was used for another slot, 429 for"
              + " a client that holds many, 503 when too many hold at once.",
      parameters = {
        @Parameter(
            name = BookingRequests.KEY,
            in = ParameterIn.HEADER,
            required = true,
            description = "16 to 100 visible ASCII characters, chosen at random")
      },
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = NewHoldJson.class))))
  @PostMapping("/holds")
  Mono<ResponseEntity<HoldJson>> hold(@Parameter(hidden = true) ServerWebExchange exchange) {
    String key = BookingRequests.key(exchange);
    return Bodies.object(exchange)
        .flatMap(
            body ->
                who.asker(exchange)
                    .flatMap(
                        asker ->
                            bookings.hold(
                                new HoldWish(
                                    key,
                                    BookingRequests.slot(body),
                                    body.hasNonNull("holder")
                                        ? BookingRequests.key(
                                            "holder", body.path("holder").asString(""))
                                        : key,
                                    asker))))
        .map(BookingRequests::done)
        .map(hold -> answer(HttpStatus.CREATED, json(hold)));
  }

  @Operation(summary = "Gives a hold back", description = "204, whether there was one or not.")
  @DeleteMapping("/holds/{hold}")
  Mono<ResponseEntity<Void>> letGo(@PathVariable String hold) {
    return bookings.letGo(hold).thenReturn(ResponseEntity.noContent().build());
  }

  @Operation(
      summary = "Makes a hold a booking",
      description =
          "201 when it is booked; 202 with the state confirming when the clinic's system has not"
              + " answered. After a 503 or a lost connection ask again with the same"
              + " Idempotency-Key: it tells what happened and books nothing twice. 410 when the"
              + " hold has run out, 409 when it was booked with another key.",
      parameters = {
        @Parameter(name = BookingRequests.KEY, in = ParameterIn.HEADER, required = true)
      },
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = NewBookingJson.class))))
  @PostMapping("/bookings")
  Mono<ResponseEntity<BookingJson>> book(@Parameter(hidden = true) ServerWebExchange exchange) {
    String key = BookingRequests.key(exchange);
    return Bodies.object(exchange)
        .flatMap(
            body ->
                who.asker(exchange)
                    .flatMap(
                        asker ->
                            bookings.book(
                                new BookWish(
                                    BookingRequests.text(body, "hold"),
                                    key,
                                    BookingRequests.person(body),
                                    asker,
                                    BookingRequests.civilNumber(body)))))
        .map(BookingRequests::done)
        .map(
            booking ->
                answer(
                    booking.state() == Booking.State.CONFIRMING
                        ? HttpStatus.ACCEPTED
                        : HttpStatus.CREATED,
                    json(booking)));
  }

  @Operation(summary = "The booking with a code, without the name")
  @GetMapping("/bookings/{code}")
  Mono<ResponseEntity<BookingJson>> find(
      @PathVariable String code, @Parameter(hidden = true) ServerWebExchange exchange) {
    return ofCode(exchange, asker -> bookings.find(code, asker));
  }

  @Operation(
      summary = "Moves a booking to another slot for the same kind of service",
      description = "At once or not at all. Again with the same slot changes nothing.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = MoveJson.class))))
  @PostMapping("/bookings/{code}/move")
  Mono<ResponseEntity<BookingJson>> move(
      @PathVariable String code, @Parameter(hidden = true) ServerWebExchange exchange) {
    return Bodies.object(exchange)
        .flatMap(
            body ->
                ofCode(exchange, asker -> bookings.move(code, BookingRequests.slot(body), asker)));
  }

  @Operation(
      summary = "Cancels a booking",
      description = "What was known of the person is deleted at once. Again changes nothing.")
  @DeleteMapping("/bookings/{code}")
  Mono<ResponseEntity<BookingJson>> cancel(
      @PathVariable String code, @Parameter(hidden = true) ServerWebExchange exchange) {
    return ofCode(exchange, asker -> bookings.cancel(code, asker));
  }

  private Mono<ResponseEntity<BookingJson>> ofCode(
      ServerWebExchange exchange, Function<Asker, Mono<Outcome<Booking>>> work) {
    return who.asker(exchange)
        .flatMap(work)
        .map(BookingRequests::done)
        .map(booking -> answer(HttpStatus.OK, json(booking)));
  }

  private static <T> ResponseEntity<T> answer(HttpStatusCode status, T json) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(json);
  }

  private HoldJson json(Hold hold) {
    return new HoldJson(
        hold.token(),
        local(hold.until()),
        hold.slot().toString(),
        hold.at().site(),
        hold.at().service(),
        local(hold.start()),
        hold.minutes());
  }

  private BookingJson json(Booking booking) {
    return new BookingJson(
        booking.code().isEmpty() ? null : booking.code(),
        booking.state().name().toLowerCase(Locale.ROOT),
        booking.slot().toString(),
        booking.at().site(),
        booking.at().service(),
        local(booking.start()),
        booking.minutes());
  }

  private OffsetDateTime local(Instant moment) {
    return moment.atZone(requests.world().region().zone()).toOffsetDateTime();
  }
}
