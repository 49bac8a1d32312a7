package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.find.CardView.WayLine;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.registry.Phone;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideAnswer.Because;
import dk.naersund.rides.Verdict;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a ride into words: when one is fetched, what it costs, whom to ring and until when. */
public final class RideLines {
  /** What the line says anyway. */
  private static final Set<String> SAID = Set.of("order-by", "earliest", "price-unknown");

  private static final int ORE = 100;

  private final PageWords words;

  public RideLines(PageWords words) {
    this.words = words;
  }

  /**
   * The ride there, and home again.
   *
   * @param way address of the directions; null on the page that is them
   */
  public WayLine line(TravelOption option, RideAnswer answer, @Nullable String way) {
    Ride ride = answer.ride();
    List<String> facts = new ArrayList<>();
    if (ride.booking().by() != Ride.Booking.By.RELATIVE) {
      facts.add(price(answer));
      TravelOption.Home home = option.home();
      if (home != null && home.ride() != null && home.ride().price() != null) {
        facts.add(words.get("way.price.home", kroner(home.ride().price().ore())));
      }
    }
    because(answer).forEach(facts::add);
    ride.assumed().values().stream().map(words::in).forEach(facts::add);
    facts.add(
        words.get("way.ride.source", words.in(ride.source().text()), dated(ride.source().date())));
    return new WayLine(
        words.get(
            answer.verdict() == Verdict.YES ? "way.ride" : "way.ride.maybe",
            words.in(ride.name()),
            words.duration(option.seconds()),
            words.moment(option.depart()),
            words.moment(option.arrive())),
        terms(answer),
        option.notes().stream().map(Reason::text).map(words::in).toList(),
        home(option),
        null,
        false,
        null,
        words.inOrNull(option.parking()),
        facts,
        phone(ride),
        option.home() == null,
        way);
  }

  /** A rule may be years old. */
  private String dated(LocalDate day) {
    return words.date(day) + " " + day.getYear();
  }

  /** "60 kr. Ring senest 8.00." */
  private @Nullable String terms(RideAnswer answer) {
    List<String> terms = new ArrayList<>();
    RideAnswer.Price price = answer.price();
    if (price != null && answer.ride().booking().by() != Ride.Booking.By.RELATIVE) {
      terms.add(
          price.ore() == 0
              ? words.get("way.price.free")
              : words.get("way.price.short", kroner(price.ore())));
    }
    String orderBy = orderBy(answer);
    if (orderBy != null) {
      terms.add(orderBy);
    }
    return terms.isEmpty() ? null : String.join(" ", terms);
  }

  /** "Ring senest 8.00."; a deadline is seen from now, whatever day was asked about. */
  private @Nullable String orderBy(RideAnswer answer) {
    Instant orderBy = answer.orderBy();
    return orderBy == null
        ? null
        : words.get("way.ride.order-by", words.seenFrom(words.now()).moment(orderBy));
  }

  /** Whom to ring for a ride, with its name; null when nobody takes orders. */
  public @Nullable PhoneView order(RideAnswer answer) {
    PhoneView phone = phone(answer.ride());
    return phone == null
        ? null
        : new PhoneView(words.in(answer.ride().name()), phone.href(), phone.ring(), phone.hours());
  }

  /** Rides that are none here, and why. */
  public List<String> none(List<RideAnswer> rides) {
    return rides.stream()
        .map(
            answer ->
                words.get(
                    "way.ride.none",
                    words.in(answer.ride().name()),
                    answer.because().stream()
                        .filter(one -> one.verdict() != Verdict.YES)
                        .limit(1)
                        .map(Because::text)
                        .map(words::in)
                        .collect(Collectors.joining(" "))))
        .toList();
  }

  private List<String> because(RideAnswer answer) {
    return answer.because().stream()
        .filter(one -> !SAID.contains(one.code()))
        .map(Because::text)
        .map(words::in)
        .toList();
  }

  private String price(RideAnswer answer) {
    RideAnswer.Price price = answer.price();
    if (price == null) {
      return words.get("way.price.unknown");
    }
    if (price.ore() == 0) {
      return words.get("way.price.free");
    }
    Long online = price.onlineOre();
    return online == null
        ? words.get("way.price", kroner(price.ore()))
        : words.get("way.price.online", kroner(price.ore()), kroner(online));
  }

  /** Whole kroner without, others with two digits after the comma. */
  private String kroner(long ore) {
    return ore % ORE == 0
        ? String.valueOf(ore / ORE)
        : String.format(words.locale(), "%.2f", ore / (double) ORE);
  }

  private String home(TravelOption option) {
    TravelOption.Home home = option.home();
    Instant depart = home == null ? null : home.depart();
    Instant arrive = home == null ? null : home.arrive();
    if (home == null || depart == null || arrive == null) {
      return words.get("way.home.unknown");
    }
    String line = words.get("way.home.ride", words.moment(depart), words.moment(arrive));
    String orderBy = home.ride() == null ? null : orderBy(home.ride());
    return orderBy == null ? line : line + " " + orderBy;
  }

  private @Nullable PhoneView phone(Ride ride) {
    Ride.Phone phone = ride.phone();
    return phone == null
        ? null
        : words.phone(
            new Phone(phone.number(), phone.hours() == null ? null : phone.hours().rule()));
  }
}
