package dk.naersund.pages.internal.find;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.frame.AccessLine;
import dk.naersund.pages.internal.frame.FreeWords;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.rides.RideAnswer;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.search.NextFree;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import dk.naersund.world.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the places of an answer into words. */
final class Cards {
  /** Somebody who comes earlier than this goes home again instead of waiting. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(2);

  /** So many ways are shown at once; the others unfold. */
  private static final int WAYS = 3;

  private final PageWords words;
  private final SearchForm form;
  private final WayLines ways;

  Cards(PageWords words, SearchForm form) {
    this.words = words;
    this.form = form;
    this.ways = new WayLines(words);
  }

  CardView card(Result result) {
    Offer offer = result.offer();
    Site site = offer.site();
    List<AccessLine> access =
        result.access().stream().map(fact -> AccessLine.of(fact, words)).toList();
    PhoneView own = words.phone(result.phone());
    List<TravelOption> shown = BestWays.of(result.options());
    return new CardView(
        result.rank(),
        words.in(site.name()),
        service(offer),
        knownAs(site),
        offer.location().addressText(),
        open(result),
        result.moment().isKnown(),
        arrival(result),
        result.entrance().position().toString(),
        shown.stream().limit(WAYS).map(option -> way(option, result)).toList(),
        shown.stream().skip(WAYS).map(option -> way(option, result)).toList(),
        new RideLines(words).none(result.otherRides()),
        words.get("card.entrance", words.in(result.entrance().name())),
        access.stream().filter(line -> !line.isUnknown()).toList(),
        unknown(access),
        free(result.nextFree()),
        words.booking(offer.service().booking()),
        webAddress(offer.service().booking()),
        own == null ? help() : own,
        own != null,
        order(result.first()),
        form(result).withMode(result.first().modeId()).parameters(toWay(site), false).toString(),
        Href.of("/steder/" + site.id(), words.locale()).toString(),
        words.get(result.rank() == 1 ? "card.why.first" : "card.why"),
        result.reasons().stream().map(Reason::text).map(words::in).toList());
  }

  private @Nullable FreeView free(@Nullable NextFree free) {
    FreeWords freeWords = new FreeWords(words);
    return free == null
        ? null
        : new FreeView(
            free.then().stream().map(slot -> freeWords.day(slot.start())).toList(),
            free.first().slot().map(slot -> List.of(toTimes(slot.at()))).orElse(List.of()));
  }

  /** Where a time is held and booked, or where it says how else. */
  private FreeView.Action toTimes(ServiceAtSiteId at) {
    return new FreeView.Action(
        words.texts().get(words.locale(), "booking.card"),
        Href.of("/bestil", words.locale())
            .with("site", at.site())
            .with("service", at.service())
            .toString());
  }

  /** The way for the time to keep, where there is one. */
  private SearchForm form(Result result) {
    return switch (result.moment().kind()) {
      case AT_A_FREE_TIME -> form.withBy(result.moment().at().toString());
      case WITHIN_A_SPAN ->
          form.withBy(
              Objects.requireNonNull(result.nextFree()).spanFrom().orElseThrow().toString());
      default -> form;
    };
  }

  /** Whoever comes for something is told of its hours. */
  private Href toWay(Site site) {
    return Href.of("/vej", words.locale()).with("site", site.id()).with("service", form.service());
  }

  private @Nullable PhoneView order(TravelOption first) {
    RideAnswer ride = first.ride();
    return ride == null ? null : new RideLines(words).order(ride);
  }

  private CardView.WayLine way(TravelOption option, Result result) {
    return ways.line(
        option,
        (option.leaveBy() == null ? form : form(result))
            .withMode(option.modeId())
            .parameters(toWay(result.offer().site()), false)
            .toString());
  }

  /** Some have a house of their own, called as they are. */
  private String service(Offer offer) {
    String name = words.in(offer.service().name());
    String organisation = words.in(offer.organisation().name());
    return name.equals(organisation) ? name : words.get("card.service", name, organisation);
  }

  private @Nullable String knownAs(Site site) {
    List<String> names = new ArrayList<>();
    LocalText landmark = site.buildingOn(words.dayOf(words.seenFrom())).landmark();
    if (landmark != null) {
      names.add(words.in(landmark));
    }
    if (!site.formerNames().isEmpty()) {
      names.add(
          words.get(
              "card.formerly",
              site.formerNames().stream().map(words::in).collect(Collectors.joining(", "))));
    }
    return names.isEmpty() ? null : String.join(" · ", names);
  }

  private String open(Result result) {
    Instant until = result.open().until();
    LocalText reason = result.open().reason();
    return switch (result.moment().kind()) {
      case ON_ARRIVAL ->
          until == null
              ? words.get("card.open")
              : words.get("card.open.until", words.moment(until));
      case WHEN_IT_OPENS ->
          reason == null
              ? words.get("card.opens", day(result.moment().at()))
              : words.get("card.opens.because", day(result.moment().at()), words.within(reason));
      case AT_A_FREE_TIME, WITHIN_A_SPAN ->
          new FreeWords(words).sentence(Objects.requireNonNull(result.nextFree()).first());
      case TIMES_UNKNOWN -> words.get("card.times-unknown");
      case BY_APPOINTMENT -> words.get("card.by-appointment");
      case UNKNOWN -> words.get("card.unknown-hours");
    };
  }

  private @Nullable String arrival(Result result) {
    Instant leaveBy = result.first().leaveBy();
    if (leaveBy != null) {
      return words.get("card.leave-by", new FreeWords(words).day(leaveBy));
    }
    Instant arrive = result.first().arrive();
    Duration wait = Duration.between(arrive, result.moment().at());
    return wait.compareTo(LONGEST_WAIT) > 0
        ? null
        : words.get("card.arrival", words.moment(arrive));
  }

  private String day(Instant moment) {
    return new FreeWords(words).day(moment);
  }

  private @Nullable String unknown(List<AccessLine> access) {
    String labels =
        access.stream()
            .filter(AccessLine::isUnknown)
            .map(line -> line.label().toLowerCase(words.locale()))
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? null : words.get("card.access.unknown", labels);
  }

  private static @Nullable String webAddress(Service.Booking booking) {
    String url = booking.url();
    return url != null && url.startsWith("https://") ? url : null;
  }

  /** There is always somebody to ring. */
  private @Nullable PhoneView help() {
    return words.world().region().phones().stream()
        .filter(phone -> phone.id().equals("help"))
        .map((Region.PagePhone phone) -> words.phone(phone))
        .findFirst()
        .orElse(null);
  }
}
