package dk.naersund.calls;

import dk.naersund.calls.internal.Shortening;
import dk.naersund.calls.internal.SpokenClock;
import dk.naersund.calls.internal.SpokenParts;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Says an answer in at most {@value #MOST_SECONDS} seconds: which place and when, what one sees
 * there, how one gets there and home, and what is not known.
 *
 * <p>Where all of it takes longer, it is made shorter from what matters least: first the closing
 * question goes, then the landmark, the way, the way home when there is one. What is not known is
 * never left out: its sentences become shorter, in the end "Vi ved ikke alt." Clock times are
 * written as {@code klokken 13.10}: an agent reads that at a glance, and it leaves no doubt about
 * morning and evening, as "ti minutter over et" does.
 */
public final class SpokenAnswer {
  /** Nobody remembers more than what is said in so many seconds. */
  public static final int MOST_SECONDS = 20;

  private final Texts texts;
  private final ZoneId zone;

  public SpokenAnswer(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /**
   * What to say about one of the answer's results.
   *
   * @param now the moment from which "today" is seen
   */
  public Spoken say(NearestAnswer answer, Result result, Instant now, Locale locale) {
    SpokenClock clock = new SpokenClock(texts, zone, now, locale);
    return new Shortening(MOST_SECONDS)
        .of(new SpokenParts(texts, locale, clock, answer, result).all());
  }

  /** What to say where there is no result. */
  public Spoken sayNone(NearestAnswer answer, Locale locale) {
    return new Shortening(MOST_SECONDS).of(SpokenParts.none(texts, locale, answer));
  }
}
