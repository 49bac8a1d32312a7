package dk.naersund.booking.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How booking goes; {@code src/docs/booking.md} gives the reasons.
 *
 * @param secrets {@code name=<32 bytes in Base64>}, the one in use first, older ones behind it;
 *     empty to make one in the home folder
 * @param holdFor how long a slot is held for somebody at a page
 * @param holdForCaller how long for somebody on the phone
 * @param holdsOfClient how many slots one client may hold at once
 * @param holdsWithin how many holds one client may begin within ten minutes
 * @param shareHeld how many percent of the free seats of a service at a site may be held without a
 *     name at once; one in any case
 * @param bookingsOfClient how many bookings one client may make in a day
 * @param bookingsOfPhone how many bookings may name the same phone in a day
 * @param patience how long somebody waits while too many hold at once, before being told
 * @param keepAfter how long what was said about a person is kept after their time
 * @param keepRows how long the rest of a row is kept, so that the same key gives the same answer
 * @param answersAlive how many answers may be behind codes at once
 * @param answersOfClient how many answers one client may put behind codes in an hour
 * @param answerTries how many wrong codes of answers are looked at in an hour, by all together
 * @param bookingTries how many wrong codes of bookings are looked at in an hour, by all together
 * @param triesOfClient how many codes one client may have looked at in ten minutes
 */
@Validated
@ConfigurationProperties("naersund.booking")
public record BookingSettings(
    @NotNull @DefaultValue List<String> secrets,
    @NotNull @DefaultValue("5m") Duration holdFor,
    @NotNull @DefaultValue("10m") Duration holdForCaller,
    @Min(1) @DefaultValue("3") int holdsOfClient,
    @Min(1) @DefaultValue("30") int holdsWithin,
    @Min(1) @Max(100) @DefaultValue("5") int shareHeld,
    @Min(1) @DefaultValue("20") int bookingsOfClient,
    @Min(1) @DefaultValue("6") int bookingsOfPhone,
    @NotNull @DefaultValue("5s") Duration patience,
    @NotNull @DefaultValue("14d") Duration keepAfter,
    @NotNull @DefaultValue("2d") Duration keepRows,
    @Min(1) @DefaultValue("10000") int answersAlive,
    @Min(1) @DefaultValue("20") int answersOfClient,
    @Min(1) @DefaultValue("400") int answerTries,
    @Min(1) @DefaultValue("1000") int bookingTries,
    @Min(1) @DefaultValue("20") int triesOfClient) {
  /** How long what was made of an answer code is kept. */
  static final Duration ANSWER_LIVES = Duration.ofHours(24);

  /** More expected hits a day than this make guessing codes of answers worth while. */
  private static final double MOST_HITS = 1e-4;

  public BookingSettings {
    double hits = hits(answerTries, answersAlive);
    if (hits >= MOST_HITS) {
      throw new IllegalArgumentException(
          "naersund.booking.answer-tries × answers-alive lets %.1e codes be guessed a day; make one smaller, so that it is below %.0e"
              .formatted(hits, MOST_HITS));
    }
  }

  /** How many codes of answers are guessed in a day, if somebody tries all the time. */
  static double hits(int triesAnHour, int alive) {
    return 24.0 * triesAnHour * alive / Math.pow(2, Codes.ANSWER.bits());
  }

  /** How long a ticket opens a booking. */
  static final Duration TICKET_LIVES = Duration.ofMinutes(30);
}
