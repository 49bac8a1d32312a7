package dk.naersund.booking.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker.Channel;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code booking}.
 *
 * @param id its number
 * @param state how far it is
 * @param channel how it was made
 * @param slot which slot
 * @param at the service at the site
 * @param start when the slot begins
 * @param minutes how long it is
 * @param secret name of the secret that its hashes and its seal are made with
 * @param holdAsked hash of what was asked with the hold
 * @param until when the hold runs out; null for a booking
 * @param live whether the hold has not run out, by the database's clock
 * @param begun whether the time has begun, by the database's clock
 * @param bookKey hash of the key it was booked with
 * @param bookAsked hash of what was asked with it
 * @param personal what is sealed: the person and the code
 * @param looks how often another system was asked again
 * @param place where its person was told to go: latitude and longitude; null when it was not kept
 */
record Row(
    UUID id,
    State state,
    Channel channel,
    SlotId slot,
    ServiceAtSiteId at,
    Instant start,
    int minutes,
    String secret,
    String holdAsked,
    @Nullable Instant until,
    boolean live,
    boolean begun,
    @Nullable String bookKey,
    @Nullable String bookAsked,
    byte @Nullable [] personal,
    int looks,
    @Nullable String place) {
  /** What is selected of the table. */
  static final String SELECT =
      """
      select *, coalesce(until > clock_timestamp(), false) as live,
        starts <= clock_timestamp() as begun
      from booking
      """;

  /** How far a row is. */
  enum State {
    HOLDING,
    HELD,
    CONFIRMING,
    BOOKED,
    CANCELLING,
    CANCELLED,
    DROPPED,
    FAILED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What names the claim in the calendar that has the slot. */
  String claim() {
    return claim(id);
  }

  static String claim(UUID id) {
    return "booking-" + id;
  }

  static Row of(Readable row) {
    ByteBuffer sealed = row.get("personal", ByteBuffer.class);
    byte[] personal = null;
    if (sealed != null) {
      personal = new byte[sealed.remaining()];
      sealed.get(personal);
    }
    OffsetDateTime until = row.get("until", OffsetDateTime.class);
    return new Row(
        get(row, "id", UUID.class),
        State.valueOf(get(row, "state", String.class).toUpperCase(Locale.ROOT)),
        Channel.valueOf(get(row, "channel", String.class).toUpperCase(Locale.ROOT)),
        new SlotId(get(row, "source", String.class), get(row, "slot", String.class)),
        new ServiceAtSiteId(get(row, "site_id", String.class), get(row, "service", String.class)),
        get(row, "starts", OffsetDateTime.class).toInstant(),
        get(row, "minutes", Short.class),
        get(row, "secret", String.class),
        get(row, "hold_asked", String.class),
        until == null ? null : until.toInstant(),
        get(row, "live", Boolean.class),
        get(row, "begun", Boolean.class),
        row.get("book_key", String.class),
        row.get("book_asked", String.class),
        personal,
        get(row, "looks", Short.class),
        row.get("place", String.class));
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    T value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException("the column " + column + " is empty");
    }
    return value;
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Row[" + id + " " + state + " " + slot + "]";
  }
}
