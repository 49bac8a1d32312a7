package dk.naersund.booking.internal;

import dk.naersund.booking.Booking;
import dk.naersund.booking.Booking.State;
import dk.naersund.booking.Hold;
import dk.naersund.booking.Person;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows as others see them: what is sealed is opened for those who have the code. */
@Component
final class Views {
  private static final int MAC = 16;
  private static final int TICKET = 16 + 8 + MAC;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Secrets secrets;
  private final Clock clock;

  Views(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The person and the code, sealed for a row. */
  byte[] seal(Secret secret, UUID row, Person person, String code) {
    ObjectNode json = JSON.createObjectNode().put("name", person.name()).put("code", code);
    if (person.phone() != null) {
      json.put("phone", person.phone());
    }
    person.needs().forEach(json.putArray("needs")::add);
    return secret.seal(JSON.writeValueAsBytes(json), row.toString());
  }

  private Optional<JsonNode> opened(Row row) {
    byte[] personal = row.personal();
    if (personal == null) {
      return Optional.empty();
    }
    Secret secret =
        secrets
            .find(row.secret())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the secret \"%s\" of a booking is not among naersund.booking.secrets"
                            .formatted(row.secret())));
    try {
      return Optional.of(JSON.readTree(secret.open(personal, row.id().toString())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a booking does not open with its secret", e);
    }
  }

  /** Who comes; empty when it is deleted. */
  Optional<Person> person(Row row) {
    return opened(row)
        .map(
            json -> {
              List<String> needs = new ArrayList<>();
              json.path("needs").forEach(need -> needs.add(need.asString()));
              return new Person(
                  json.path("name").asString(), json.path("phone").asString(null), needs);
            });
  }

  Booking booking(Row row) {
    String code = opened(row).map(json -> json.path("code").asString()).orElse("");
    return new Booking(
        switch (row.state()) {
          case CONFIRMING -> State.CONFIRMING;
          case BOOKED -> State.BOOKED;
          case CANCELLING -> State.CANCELLING;
          case FAILED -> State.FAILED;
          case HOLDING, HELD, DROPPED, CANCELLED -> State.CANCELLED;
        },
        code.isEmpty() ? "" : Codes.BOOKING.shown(code),
        ticket(row.id()),
        row.slot(),
        row.at(),
        row.start(),
        row.minutes());
  }

  Hold hold(Row row, String token, Instant until) {
    return new Hold(token, row.slot(), row.at(), row.start(), row.minutes(), until);
  }

  private String ticket(UUID id) {
    ByteBuffer ticket = ByteBuffer.allocate(TICKET);
    ticket.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    ticket.putLong(clock.instant().plus(BookingSettings.TICKET_LIVES).getEpochSecond());
    ticket.put(mac(secrets.current(), ticket.array()), 0, MAC);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket.array());
  }

  private static byte[] mac(Secret secret, byte[] ticket) {
    return secret.mac("ticket", new String(ticket, 0, TICKET - MAC, StandardCharsets.ISO_8859_1));
  }

  /** Whether a text has the form of a ticket: no code has. */
  static boolean isTicket(String text) {
    return text.length() > 30;
  }

  /** Which row a ticket opens; empty for one that is over, or none of ours. */
  Optional<UUID> ticket(String text) {
    try {
      byte[] ticket = Base64.getUrlDecoder().decode(text);
      if (ticket.length != TICKET) {
        return Optional.empty();
      }
      ByteBuffer read = ByteBuffer.wrap(ticket);
      UUID id = new UUID(read.getLong(), read.getLong());
      boolean over = clock.instant().getEpochSecond() > read.getLong();
      byte[] seal = new byte[MAC];
      read.get(seal);
      for (Secret secret : secrets.all()) {
        byte[] right = java.util.Arrays.copyOf(mac(secret, ticket), MAC);
        if (MessageDigest.isEqual(seal, right)) {
          return over ? Optional.empty() : Optional.of(id);
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
