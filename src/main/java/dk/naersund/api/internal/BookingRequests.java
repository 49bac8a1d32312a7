package dk.naersund.api.internal;

import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.Role;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker;
import dk.naersund.booking.Asker.Channel;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Keys;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What holds, bookings and codes read of a request, and how a refusal becomes a problem. */
@Component
class BookingRequests {
  static final String KEY = "Idempotency-Key";

  private final Accounts accounts;

  BookingRequests(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Who asks: an agent with their token, or anybody. */
  Mono<Asker> asker(ServerWebExchange exchange) {
    InetSocketAddress address = exchange.getRequest().getRemoteAddress();
    String client =
        address == null || address.getAddress() == null
            ? "?"
            : address.getAddress().getHostAddress();
    return accounts
        .current()
        .map(account -> account.has(Role.AGENT) ? Channel.PHONE : Channel.WEB)
        .defaultIfEmpty(Channel.WEB)
        .map(channel -> new Asker(channel, client));
  }

  static String key(ServerWebExchange exchange) {
    String key = exchange.getRequest().getHeaders().getFirst(KEY);
    if (key == null || key.isBlank()) {
      throw BadInput.of("key-missing", KEY);
    }
    return key(KEY, key);
  }

  static String key(String field, String text) {
    if (!Keys.isKey(text)) {
      throw BadInput.of("key-unreadable", field);
    }
    return text;
  }

  static SlotId slot(JsonNode body) {
    String text = text(body, "slot");
    return SlotId.parse(text).orElseThrow(() -> BadInput.of("unknown-id", "slot"));
  }

  static String text(JsonNode body, String field) {
    String text = body.path(field).asString("");
    if (text.isBlank()) {
      throw BadInput.of("missing", field);
    }
    Parameters.requireText(field, text);
    return text;
  }

  static Person person(JsonNode body) {
    List<String> needs = new ArrayList<>();
    body.path("needs").forEach(need -> needs.add(need.asString("")));
    try {
      return Person.typed(body.path("name").asString(""), body.path("phone").asString(null), needs);
    } catch (Person.NotRight e) {
      String name = e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw BadInput.of("person-" + name, name.substring(0, name.indexOf('-')), Person.LONGEST);
    }
  }

  /** Where the source demands one; null for none. */
  static @Nullable CivilNumber civilNumber(JsonNode body) {
    String typed = body.path("civilNumber").asString("");
    return typed.isBlank()
        ? null
        : CivilNumber.typed(typed)
            .orElseThrow(() -> BadInput.of("civil-number-unreadable", "civilNumber"));
  }

  /** What there is, or a problem that names the field at fault. */
  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal why) -> throw problem(why);
    };
  }

  private static BadInput problem(Refusal why) {
    HttpStatus status =
        switch (why) {
          case TAKEN, ALREADY_BOOKED, WITHDRAWN, TOO_LATE, CANCELLED, OTHER_SERVICE, NOT_HERE ->
              HttpStatus.CONFLICT;
          case GONE, EXPIRED -> HttpStatus.GONE;
          case UNKNOWN_HOLD, UNKNOWN_CODE -> HttpStatus.NOT_FOUND;
          case OTHER_WISH, CIVIL_NUMBER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
          case HOLDS_OF_CLIENT,
              BOOKINGS_OF_CLIENT,
              BOOKINGS_OF_PHONE,
              ANSWERS_OF_CLIENT,
              TOO_MANY_TRIES ->
              HttpStatus.TOO_MANY_REQUESTS;
          case MANY_AT_ONCE, NO_ANSWER, TOO_MANY_ANSWERS -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    String field =
        switch (why) {
          case OTHER_WISH -> KEY;
          case UNKNOWN_HOLD, EXPIRED, ALREADY_BOOKED, WITHDRAWN -> "hold";
          case UNKNOWN_CODE, TOO_MANY_TRIES, TOO_LATE, CANCELLED -> "code";
          case BOOKINGS_OF_PHONE -> "phone";
          case CIVIL_NUMBER_NEEDED -> "civilNumber";
          default -> "slot";
        };
    return BadInput.of(
        status, "booking-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), field);
  }
}
