package dk.naersund.calls.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.search.Moment;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.search.Reason;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What there is to say about one result, each part in longer and shorter words. */
public final class SpokenParts {
  private static final int QUESTION = 1;
  private static final int LANDMARK = 2;
  private static final int GOOD_NEWS = 3;
  private static final int HOME = 4;
  private static final int WAY = 5;
  private static final int DOUBT = 8;
  private static final int WARNING = 9;
  private static final int PLACE = 7;

  /** Who is not told these goes in vain. */
  private static final Set<String> CONDITIONS = Set.of("needs-referral", "referral-unknown", "age");

  private final Texts texts;
  private final Locale locale;
  private final SpokenClock clock;
  private final NearestAnswer answer;
  private final Result result;

  public SpokenParts(
      Texts texts, Locale locale, SpokenClock clock, NearestAnswer answer, Result result) {
    this.texts = texts;
    this.locale = locale;
    this.clock = clock;
    this.answer = answer;
    this.result = result;
  }

  /** All parts, in the order in which they are said. */
  public List<Part> all() {
    SpokenWays ways = new SpokenWays(texts, locale, clock, answer.at());
    List<Part> parts = new ArrayList<>();
    parts.add(place());
    landmark().ifPresent(parts::add);
    parts.add(conditions());
    parts.add(new Part(WAY, ways.there(result.first())));
    parts.add(ways.home(result.first(), HOME, WARNING));
    parts.add(doubts());
    if (result.access(AccessFeature.STEP_FREE_ENTRANCE).answer() == Answer.YES) {
      parts.add(Part.optional(GOOD_NEWS, get("step-free")));
    }
    parts.add(Part.optional(QUESTION, get("question")));
    return parts;
  }

  /** What to say where there is no place. */
  public static List<Part> none(Texts texts, Locale locale, NearestAnswer answer) {
    List<String> variants = new ArrayList<>();
    List<String> notes =
        answer.notes().stream().map(Reason::text).map(text -> text.in(locale)).toList();
    for (int kept = notes.size(); kept > 0; kept--) {
      variants.add(String.join(" ", notes.subList(0, kept)));
    }
    variants.add(texts.get(locale, "calls.spoken.none"));
    return List.of(new Part(PLACE, variants));
  }

  private Part place() {
    String name = result.offer().site().name().in(locale);
    List<String> variants = new ArrayList<>();
    variants.add(place(name));
    variants.add(place(ShortNames.cut(name)));
    variants.add(
        result.moment().kind() == Moment.Kind.WITHIN_A_SPAN
            ? span("place.short.span", ShortNames.cut(name))
            : result.moment().isKnown()
                ? get("place.short", ShortNames.cut(name), clock.moment(result.moment().at()))
                : get("place.ring", lead(ShortNames.cut(name))));
    return new Part(PLACE, variants);
  }

  private String place(String name) {
    return switch (result.moment().kind()) {
      case ON_ARRIVAL -> get("place.open", lead(name), clock.moment(result.moment().at()));
      case WHEN_IT_OPENS -> get("place.opens", lead(name), clock.moment(result.moment().at()));
      case AT_A_FREE_TIME -> get("place.free", lead(name), clock.moment(result.moment().at()));
      case WITHIN_A_SPAN -> span("place.span", lead(name));
      case TIMES_UNKNOWN -> get("place.times-unknown", lead(name), ring());
      case BY_APPOINTMENT -> get("place.by-appointment", lead(name), ring());
      case UNKNOWN -> get("place.unknown-hours", lead(name), ring());
    };
  }

  private String span(String key, String name) {
    Instant from = Objects.requireNonNull(result.nextFree()).spanFrom().orElseThrow();
    return get(key, name, clock.moment(from), clock.moment(result.moment().at()));
  }

  /** "Det bedste sted er …", "Et andet sted er …". */
  private String lead(String name) {
    return get(result.rank() == 1 ? "lead.first" : "lead.other", name);
  }

  private String ring() {
    Phone phone = result.phone();
    return phone == null ? get("ring") : get("ring.number", spoken(phone.number()));
  }

  private static String spoken(String number) {
    return number.startsWith("+45") ? number.substring(3).strip() : number;
  }

  private Optional<Part> landmark() {
    Site site = result.offer().site();
    LocalDate day = answer.asOf();
    LocalText landmark = site.buildingOn(day).landmark();
    return landmark == null
        ? Optional.empty()
        : Optional.of(Part.optional(LANDMARK, get("landmark", landmark)));
  }

  /** Who may come, and whether one must have a time first. */
  private Part conditions() {
    List<String> told = new ArrayList<>();
    result.reasons().stream()
        .filter(reason -> CONDITIONS.contains(reason.code()))
        .map(reason -> reason.text().in(locale))
        .forEach(told::add);
    boolean ringFirst = !result.moment().isKnown();
    if (result.moment().kind() == Moment.Kind.AT_A_FREE_TIME
        || result.moment().kind() == Moment.Kind.WITHIN_A_SPAN) {
      told.add(get("booking.needed"));
    } else {
      addBooking(told, ringFirst);
    }
    return told.isEmpty()
        ? new Part(WARNING, List.of(""))
        : new Part(WARNING, List.of(String.join(" ", told), get("conditions"), get("ring")));
  }

  private void addBooking(List<String> told, boolean ringFirst) {
    switch (result.offer().service().booking().how()) {
      case PHONE -> add(told, !ringFirst, "booking.phone");
      case ONLINE -> add(told, true, "booking.online");
      case UNKNOWN -> add(told, !ringFirst, "booking.unknown");
      case DROP_IN, BY_REFERRAL -> {}
    }
  }

  private void add(List<String> told, boolean wanted, String key) {
    if (wanted) {
      told.add(get(key));
    }
  }

  private Part doubts() {
    List<String> doubts = new ArrayList<>();
    long unknown = (long) Math.ceil(result.first().doubt().unknownMetres() / 10) * 10;
    if (unknown > 0) {
      doubts.add(get("doubt.way", unknown));
    }
    AccessFact entrance = result.access(AccessFeature.STEP_FREE_ENTRANCE);
    if (entrance.answer() == Answer.UNKNOWN) {
      doubts.add(get("doubt.entrance"));
    } else if (entrance.answer() == Answer.NO) {
      doubts.add(get("steps"));
    }
    boolean transit = result.first().transit() != null && result.first().transit().accessUnknown();
    if (transit) {
      doubts.add(get("doubt.transit"));
    }
    if (doubts.isEmpty()) {
      return new Part(DOUBT, List.of(""));
    }
    List<String> variants = new ArrayList<>();
    variants.add(String.join(" ", doubts));
    if (unknown > 0 && entrance.answer() == Answer.UNKNOWN && !transit) {
      variants.add(get("doubt.both"));
    }
    variants.add(get("doubt.short"));
    variants.add(get("doubt.shortest"));
    return new Part(DOUBT, variants);
  }

  private String get(String key, Object... arguments) {
    return texts.get(locale, "calls.spoken." + key, arguments);
  }
}
