package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.find.CardView.WayLine;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a travel option into a line or two. */
final class WayLines {
  private final PageWords words;
  private final TripWords trip;
  private final TransitLines transit;
  private final RideLines rides;

  WayLines(PageWords words) {
    this.words = words;
    this.trip = new TripWords(words);
    this.transit = new TransitLines(words);
    this.rides = new RideLines(words);
  }

  /**
   * @param way address of the directions
   */
  WayLine line(TravelOption option, String way) {
    if (option.transit() != null) {
      return transit.line(option, option.transit(), way);
    }
    if (option.ride() != null) {
      return rides.line(option, option.ride(), way);
    }
    return new WayLine(
        there(option),
        null,
        option.notes().stream().map(Reason::text).map(words::in).toList(),
        home(option),
        trip.doubt(option.doubt(), option.mode()),
        option.doubt().unknownMetres() > 0,
        avoided(option.avoided()),
        words.inOrNull(option.parking()),
        List.of(),
        null,
        option.home() == null,
        way);
  }

  /** Who must be there by a time is told when to leave. */
  private String there(TravelOption option) {
    String there =
        words.get(
            "way.there",
            mode(option),
            words.duration(option.seconds()),
            words.metres(option.metres()));
    boolean later =
        Duration.between(words.seenFrom(), option.depart()).compareTo(Duration.ofMinutes(1)) > 0;
    return later ? there + " " + words.get("way.leave", words.moment(option.depart())) : there;
  }

  private String mode(TravelOption option) {
    String name = trip.name(option.profile());
    return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
  }

  /** Doubt about the way home is said where it is not the same as about the way there. */
  private String home(TravelOption option) {
    TravelOption.Home home = option.home();
    if (home == null) {
      return words.get("way.home.unknown");
    }
    String unknown = words.doubtfulMetres(home.unknownMetres());
    boolean same = unknown.equals(words.doubtfulMetres(option.doubt().unknownMetres()));
    return same || home.unknownMetres() <= 0
        ? words.get("way.home", words.duration(home.seconds()))
        : words.get("way.home.doubt", words.duration(home.seconds()), unknown);
  }

  private @Nullable String avoided(List<Doubt.Spot> spots) {
    return spots.isEmpty()
        ? null
        : words.get(
            "way.avoided",
            spots.stream()
                .map(spot -> words.within(spot.text()))
                .distinct()
                .limit(2)
                .collect(Collectors.joining("; ")));
  }
}
