package dk.naersund.search.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.geo.Area;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Moment;
import dk.naersund.search.Reason;
import dk.naersund.streets.Profile;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts reasons into words. Codes are part of the HTTP interface: they never change. */
final class Reasons {
  private final Texts texts;
  private final World world;
  private final Instant at;
  private final @Nullable Eligibility eligibility;

  /**
   * @param at the moment from which times are seen: "8.00" today, "mandag 8.00" later
   * @param eligibility what the rules say; null where nobody wrote any
   */
  Reasons(Texts texts, World world, Instant at, @Nullable Eligibility eligibility) {
    this.eligibility = eligibility;
    this.texts = texts;
    this.world = world;
    this.at = at;
  }

  /** Where no rules were asked. */
  Reasons(Texts texts, World world, Instant at) {
    this(texts, world, at, null);
  }

  /** A reason whose text stands under {@code search.reason.<code>}. */
  Reason of(String code, Object... arguments) {
    return new Reason(code, texts.all("search.reason." + code, arguments));
  }

  Reason age(Service.Audience audience) {
    Integer min = audience.minAge();
    Integer max = audience.maxAge();
    if (min != null && max != null) {
      return new Reason("age", texts.all("search.reason.age.between", min, max));
    }
    return min != null
        ? new Reason("age", texts.all("search.reason.age.from", min))
        : new Reason("age", texts.all("search.reason.age.to", String.valueOf(max)));
  }

  /** Not for this person: by its ages, or by what the rules told them. */
  Reason notFor(Service.Audience audience) {
    return eligibility != null
            && eligibility.step() instanceof Step.Told(Verdict verdict, boolean another)
            && audience.maxAge() == null
        ? of("by-rules", verdict.outcome().title())
        : age(audience);
  }

  /** What the rules said; nothing while they ask. */
  List<Reason> told(Eligibility said) {
    return said.step() instanceof Step.Told(Verdict verdict, boolean another)
        ? List.of(
            new Reason(
                "by-rules",
                texts.all(
                    "search.reason.by-rules.whole",
                    verdict.outcome().title(),
                    verdict.outcome().text())))
        : List.of();
  }

  Reason residence(Service.Audience audience) {
    return of("residence", municipalities(audience.residence()));
  }

  Reason noReferral() {
    return of("no-referral");
  }

  Reason missing(AccessFact fact) {
    return new Reason(
        "missing-" + fact.feature().id(),
        texts.all("search.reason.missing." + fact.feature().id()));
  }

  Reason stepsAtDoor() {
    return of("steps-at-door");
  }

  Reason noKnownWay(Profile profile) {
    return of("no-known-way", profile.name());
  }

  Reason doorOffStreet(double metres) {
    return of("door-off-street", ClockWords.metres(metres));
  }

  Reason noStreetNear(Profile profile) {
    return of("no-street-near", profile.name());
  }

  Reason nothingUsable(ServiceKind kind) {
    LocalText instead = kind.instead();
    return instead == null
        ? of("nothing-usable", kind.name())
        : of("nothing-usable-instead", kind.name(), instead);
  }

  /** Closed on arrival; says until when, and why where something other than the week decides. */
  Reason closed(@Nullable Instant opens, @Nullable LocalText why) {
    if (opens == null) {
      return why == null ? of("closed-for-now") : of("closed-for-now-because", why);
    }
    LocalText when = moment(opens);
    return why == null ? of("closed-on-arrival", when) : of("closed-on-arrival-because", when, why);
  }

  Reason wait(Instant arrival, Instant opens) {
    long minutes = ClockWords.minutes(Duration.between(arrival, opens).toSeconds());
    return minutes <= 120 ? of("wait", moment(opens), minutes) : of("opens-later", moment(opens));
  }

  /** What is known about free times of a place that is passed over. */
  Reason times(FirstFree first) {
    return switch (first) {
      case FirstFree.At at -> of("first-free-time", moment(at.free().start()));
      case FirstFree.Counted counted ->
          of("free-times-between", moment(counted.from()), moment(counted.to()));
      case FirstFree.Full full -> of("no-free-time", moment(full.until()));
      case FirstFree.NoneFits none -> of("no-free-time-in-reach", moment(none.until()));
      case FirstFree.Old old -> timesUnknown(old);
      case FirstFree.Silent silent -> timesUnknown(silent);
      case FirstFree.NoneKnown none -> timesUnknown(none);
    };
  }

  /** Why one must ring for a time; an old answer is no answer, but it says when it was given. */
  Reason timesUnknown(FirstFree first) {
    return first
        .said()
        .map(said -> of("free-times-old", said.name(), moment(said.asOf())))
        .orElseGet(() -> of("free-times-unknown"));
  }

  Reason laterThanResults() {
    return of("later-than-results");
  }

  /** Why this result stands where it stands. */
  Reason rank(int rank, Moment moment, Moment first) {
    if (!moment.isKnown()) {
      return of(
          switch (moment.kind()) {
            case BY_APPOINTMENT -> "by-appointment";
            case TIMES_UNKNOWN -> "ring-for-a-time";
            default -> "ring-first";
          });
    }
    if (rank == 1) {
      return of("earliest", moment(moment.at()));
    }
    long minutes = Duration.between(first.at(), moment.at()).toMinutes();
    if (minutes < 1 || !first.isKnown()) {
      return of("same-time", moment(moment.at()));
    }
    return minutes <= 180 ? of("later", minutes) : of("from", moment(moment.at()));
  }

  /** One gets there only by a ride that must be ordered. */
  Reason byRide(Moment moment) {
    return of("by-ride", moment(moment.at()));
  }

  /** What a person should know about the offer before they go. */
  List<Reason> conditions(Service service, boolean ageTold, boolean referralTold) {
    List<Reason> found = new ArrayList<>();
    Service.Audience audience = service.audience();
    if (service.cityWide()) {
      found.add(of("city-wide"));
    }
    // Where there are rules they say from which age, and on what other grounds.
    boolean from = audience.minAge() != null && eligibility == null;
    if (!ageTold && (from || audience.maxAge() != null)) {
      found.add(age(audience));
    }
    if (!audience.residence().isEmpty()) {
      found.add(of("for-citizens", municipalities(audience.residence())));
    }
    switch (audience.referral()) {
      case YES -> {
        if (!referralTold) {
          found.add(of("needs-referral"));
        }
      }
      case UNKNOWN -> found.add(of("referral-unknown"));
      case NO -> {}
    }
    boolean decided = eligibility != null && eligibility.places() == Eligibility.Places.YES;
    if (audience.note() != null && !decided) {
      found.add(new Reason("note", audience.note()));
    }
    return found;
  }

  Reason stepsUnknown() {
    return of("entrance-unknown");
  }

  Reason otherEntrance(LocalText name) {
    return of("other-entrance", name);
  }

  Reason moves(LocalDate day, String to) {
    return of("moves", ClockWords.date(day), to);
  }

  Reason lastDay(LocalDate day) {
    return of("last-day", ClockWords.date(day));
  }

  Reason tooFarBy(Instant by) {
    return of("not-there-by", moment(by));
  }

  private LocalText moment(Instant moment) {
    return ClockWords.moment(moment, at, world.region().zone());
  }

  private String municipalities(List<String> codes) {
    return codes.stream().map(this::municipality).collect(Collectors.joining(", "));
  }

  private String municipality(String code) {
    return world.areas().all().stream()
        .filter(area -> area.kind() == Area.Kind.MUNICIPALITY && area.id().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }
}
