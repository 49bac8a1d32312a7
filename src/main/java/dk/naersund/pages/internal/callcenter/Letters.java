package dk.naersund.pages.internal.callcenter;

import dk.naersund.address.Address;
import dk.naersund.booking.Booking;
import dk.naersund.pages.internal.find.CardView;
import dk.naersund.pages.internal.find.Finder;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.search.Journeys;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the letter about one place, from the same answer that the agent has before them. */
final class Letters {
  /** More steps do not fit two sheets in large type. */
  private static final int STEPS = 12;

  private static final int OTHERS = 2;

  private final PageWords words;
  private final CallForm typed;
  private final CallReader.Call call;
  private final Journeys journeys;
  private final Times times;

  /**
   * What was agreed in the call.
   *
   * @param booking the time that is booked; null for none
   * @param codeLine how to read the same on a phone; null for nothing
   */
  record Times(@Nullable Booking booking, @Nullable String codeLine) {}

  Letters(PageWords words, CallForm typed, CallReader.Call call, Journeys journeys, Times times) {
    this.words = words;
    this.typed = typed;
    this.call = call;
    this.journeys = journeys;
    this.times = times;
  }

  /**
   * The letter; null when the place is none of the answer's any more.
   *
   * @param name whom it is to; blank for nobody
   * @param withAddress whether the home address is on it
   */
  @Nullable LetterView view(
      Understood.Question question, NearestAnswer answer, String name, boolean withAddress) {
    List<CardView> cards =
        Finder.view(words.seenFrom(question.query().at()), call.form(), question, answer).cards();
    for (int i = 0; i < cards.size(); i++) {
      Result result = answer.results().get(i);
      if (ConsoleViews.key(result).equals(typed.place())) {
        Address place = question.place();
        String from = withAddress && place != null ? place.text() : null;
        return letter(question.query(), result, cards.get(i), name.isEmpty() ? null : name, from);
      }
    }
    return null;
  }

  private LetterView letter(
      NearestQuery query,
      Result result,
      CardView card,
      @Nullable String name,
      @Nullable String from) {
    CardView.WayLine way = card.ways().getFirst();
    List<Way.Step> steps = steps(query, result);
    return new LetterView(
        text("letter.heading", card.name()),
        name,
        from,
        card.phone(),
        times.codeLine(),
        when(result, card),
        lines(card.name(), card.knownAs(), card.address(), card.entrance(), card.booking()),
        Stream.concat(
                lines(way.there(), way.terms(), way.parking()).stream(),
                Stream.concat(way.facts().stream(), way.warnings().stream()))
            .toList(),
        steps.stream().limit(STEPS).map(step -> words.in(step.text())).toList(),
        steps.size() > STEPS,
        lines(way.home()),
        rings(card),
        card.ways().stream().skip(1).filter(other -> other.ring() == null).limit(OTHERS).toList(),
        lines(way.doubt(), card.unknownAccess()),
        text("letter.made", words.fullDate(words.today()), words.time(words.now())));
  }

  /** The time that is booked there; where there is none, when one can be served. */
  private List<String> when(Result result, CardView card) {
    Booking booking = times.booking();
    boolean here =
        booking != null
            && ConsoleViews.key(result).equals(booking.at().site() + " " + booking.at().service());
    return booking != null && here
        ? lines(
            text(
                "letter.booked",
                words.fullDate(words.dayOf(booking.start())),
                words.time(booking.start())),
            text("letter.booked.code", booking.code()))
        : lines(moment(result), card.open(), card.arrival());
  }

  /** The day is on a letter, whenever it is read. */
  private @Nullable String moment(Result result) {
    if (!result.moment().isKnown()) {
      return null;
    }
    String day = words.fullDate(words.dayOf(result.moment().at()));
    return text("letter.moment", day, words.time(result.moment().at()));
  }

  /** Each ride among the ways shown: until when to order, and whom to ring. */
  private static List<String> rings(CardView card) {
    List<String> rings = new ArrayList<>();
    for (CardView.WayLine way : card.ways().stream().limit(1L + OTHERS).toList()) {
      if (way.ring() != null) {
        rings.add(
            way.there()
                + " "
                + (way.terms() == null ? "" : way.terms())
                + " "
                + way.ring().ring()
                + ".");
      }
    }
    return rings;
  }

  private List<Way.Step> steps(NearestQuery query, Result result) {
    TravelOption first = result.first();
    if (first.mode() != Mode.WALK) {
      return List.of();
    }
    return journeys
        .find(
            new Journeys.JourneyQuery(
                query.from(),
                result.offer().site().id(),
                first.mode(),
                query.profile(),
                query.at(),
                query.by()))
        .fastest()
        .map(Way::steps)
        .orElse(List.of());
  }

  private static List<String> lines(@Nullable String... lines) {
    List<String> known = new ArrayList<>();
    for (String line : lines) {
      if (line != null && !line.isBlank()) {
        known.add(line);
      }
    }
    return known;
  }

  private String text(String key, Object... arguments) {
    return words.texts().get(words.locale(), "callcenter." + key, arguments);
  }
}
