package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.asked.Trip;
import dk.naersund.pages.internal.find.RideLines;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.registry.Site;
import dk.naersund.rides.RideAnswer;
import dk.naersund.search.Journeys.JourneyAnswer;
import dk.naersund.search.Mode;
import dk.naersund.search.RideJourneys;
import dk.naersund.search.TravelOption;
import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the rides to one place on a page. */
final class RideViews {
  private final PageWords words;
  private final Site site;
  private final WayViews ways;

  RideViews(PageWords words, Site site, WayViews ways) {
    this.words = words;
    this.site = site;
    this.ways = ways;
  }

  /**
   * @param road the way by car
   * @param address this page's own address, for the code at its foot
   */
  RideView view(Trip trip, RideJourneys.Answer answer, JourneyAnswer road, String address) {
    Door door = answer.door();
    List<RideView.Ride> rides = new ArrayList<>();
    for (TravelOption option : answer.rides()) {
      RideAnswer ride = option.ride();
      if (ride != null && door != null) {
        rides.add(ride(trip, door, option, ride));
      }
    }
    return new RideView(
        words.get("way.heading", words.in(site.name())),
        words.get("way.from", ways.start(trip)),
        new TripWords(words).how(trip.profile(), Mode.RIDE, trip.at(), trip.by()),
        ways.phone(),
        door == null ? null : door.location().addressText(),
        door == null ? List.of() : ways.entrance(door),
        why(answer),
        rides,
        new RideLines(words).none(answer.others()),
        ways.road(road),
        ways.others(Mode.RIDE),
        Href.of("/steder/" + site.id(), words.locale()).toString(),
        QrCode.of(address).orElse(null));
  }

  private @Nullable String why(RideJourneys.Answer answer) {
    if (answer.door() == null) {
      return words.get("way.ride.no-stop");
    }
    return answer.rides().isEmpty() ? words.get("way.ride.nothing") : null;
  }

  private RideView.Ride ride(Trip trip, Door door, TravelOption option, RideAnswer ride) {
    RideLines lines = new RideLines(words);
    return new RideView.Ride(
        words.in(ride.ride().name()),
        words.in(ride.ride().about()),
        lines.order(ride),
        lines.line(option, ride, null),
        steps(trip, door, option, ride));
  }

  /** Where one is fetched and set down. */
  private List<String> steps(Trip trip, Door door, TravelOption option, RideAnswer ride) {
    List<String> steps = new ArrayList<>();
    String fetched = words.moment(option.depart());
    steps.add(
        trip.own() || trip.places().isEmpty()
            ? words.get("way.ride.ready.position", fetched)
            : words.get("way.ride.ready", fetched, trip.places().getFirst().text()));
    int late = ride.ride().pace().lateMinutes();
    if (late > 0) {
      steps.add(words.get("way.ride.late", late));
    }
    steps.add(words.get("way.ride.set-down", door.location().addressText()));
    if (option.parking() != null) {
      steps.add(words.in(option.parking()));
    }
    steps.add(words.get("way.ride.set-down.entrance", words.in(door.entrance().name())));
    return steps;
  }
}
