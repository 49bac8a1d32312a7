package dk.naersund.pages.internal.frame;

import dk.naersund.search.Mode;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Profile;
import dk.naersund.text.ClockWords;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How somebody travels, and what is known about their way, in words. */
public final class TripWords {
  /** A question asked less than this ago is still about now. */
  private static final Duration NOW = Duration.ofMinutes(2);

  private final PageWords words;

  public TripWords(PageWords words) {
    this.words = words;
  }

  /**
   * "med rollator · nu (tirsdag 14.10)".
   *
   * @param by when somebody wants to be there at the latest; null for as soon as possible
   */
  public String how(String profile, Mode mode, Instant at, @Nullable Instant by) {
    String how = how(profile, mode, at);
    return by == null ? how : words.get("find.how.by", how, words.moment(by));
  }

  private String how(String profile, Mode mode, Instant at) {
    boolean isNow = Duration.between(at, words.now()).abs().compareTo(NOW) < 0;
    String day = ClockWords.weekday(words.dayOf(at), words.locale());
    String when =
        isNow
            ? day + " " + words.time(at)
            : day + " " + words.date(words.dayOf(at)) + " " + words.time(at);
    return words.get(isNow ? "find.how.now" : "find.how", travel(profile, mode), when);
  }

  /** "med rollator", "med rollator, i bil". */
  public String travel(String profile, Mode mode) {
    return switch (mode) {
      case WALK -> name(profile);
      case BIKE, CAR -> name(profile) + ", " + name(mode.streetProfile(profile));
      case TRANSIT, RIDE -> name(profile) + ", " + words.get("mode." + mode.id());
    };
  }

  /** What people call a profile, to stand in a sentence. */
  public String name(String profile) {
    return words
        .world()
        .streets()
        .findProfile(profile)
        .map(Profile::name)
        .map(words::in)
        .orElse(profile);
  }

  /** What is known and not known; for somebody in a car, a way without doubt needs no words. */
  public @Nullable String doubt(Doubt doubt, Mode mode) {
    String known = words.knownMetres(doubt.verifiedMetres());
    if (doubt.unknownMetres() <= 0) {
      return mode == Mode.CAR ? null : words.get("way.known", known);
    }
    String unknown = words.doubtfulMetres(doubt.unknownMetres());
    String sentence =
        doubt.verifiedMetres() < 10
            ? words.get("way.doubt.all", unknown)
            : words.get("way.doubt", known, unknown);
    return doubt.worst() == null
        ? sentence
        : sentence + " " + words.get("way.worst", words.within(doubt.worst().text()));
  }
}
