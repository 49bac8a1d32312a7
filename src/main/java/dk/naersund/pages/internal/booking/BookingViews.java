package dk.naersund.pages.internal.booking;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.VisitNeed;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.text.ClockWords;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the booking pages show of a place and its free times. */
@Component
final class BookingViews {
  /** As many days with times as one page shows. */
  private static final int DAYS = 3;

  private static final int MOST_OF_A_DAY = 24;
  private static final Duration FAR = Duration.ofDays(92);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Worlds worlds;
  private final Frames frames;
  private final FreeTimes freeTimes;
  private final Bookings bookings;

  BookingViews(Worlds worlds, Frames frames, FreeTimes freeTimes, Bookings bookings) {
    this.bookings = bookings;
    this.worlds = worlds;
    this.frames = frames;
    this.freeTimes = freeTimes;
  }

  Frames frames() {
    return frames;
  }

  PageWords words(ServerWebExchange exchange) {
    return frames.words(worlds.current(), exchange);
  }

  /**
   * A place to go to.
   *
   * @param name its name
   * @param service what one goes there for
   * @param href its page
   * @param way the way there
   * @param address where it is on that day; null when that is not known
   * @param phone whom to ring; null when nobody told us
   */
  record PlaceView(
      String name,
      String service,
      String href,
      String way,
      @Nullable String address,
      @Nullable PhoneView phone) {}

  /** A service at a site that is there; a page that is not there otherwise. */
  PlaceView place(PageWords words, ServiceAtSiteId at, LocalDate day) {
    World world = words.world();
    Site site = world.registry().findSite(at.site()).orElseThrow(() -> new PageNotFound("site"));
    Service service =
        world.registry().findService(at.service()).orElseThrow(() -> new PageNotFound("service"));
    Phone phone =
        site.services().stream()
            .filter(one -> one.service().equals(at.service()))
            .map(Site.ServiceAtSite::phone)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(site.phone());
    return new PlaceView(
        words.in(site.name()),
        words.in(service.name()),
        Href.of("/steder/" + site.id(), words.locale()).toString(),
        Href.of("/vej", words.locale()).with("site", site.id()).toString(),
        site.locationOn(day).map(location -> location.addressText()).orElse(null),
        words.phone(phone));
  }

  /** A free time: what its button says, and what it says to those who do not see the day. */
  record TimeView(String slot, String time, String spoken) {}

  /** A day with free times. */
  record DayView(String day, List<TimeView> times) {}

  /**
   * Free times from a day on.
   *
   * @param more address of later days; null when these are the last
   */
  record TimesView(List<DayView> days, @Nullable String more) {}

  TimesView times(PageWords words, ServiceAtSiteId at, @Nullable LocalDate from, Href here) {
    Instant begin =
        from == null || !from.isAfter(words.today())
            ? words.now()
            : from.atStartOfDay(words.zone()).toInstant();
    List<FreeSlot> slots =
        freeTimes.current().at(at.site(), at.service()).between(begin, begin.plus(FAR), 400);
    List<DayView> days = new ArrayList<>();
    List<TimeView> times = new ArrayList<>();
    LocalDate day = null;
    String more = null;
    for (FreeSlot slot : slots) {
      LocalDate its = words.dayOf(slot.start());
      if (!its.equals(day)) {
        if (days.size() == DAYS) {
          more = here.with("from", its).toString();
          break;
        }
        times = new ArrayList<>();
        days.add(new DayView(dayName(words, its), times));
        day = its;
      }
      if (times.size() < MOST_OF_A_DAY) {
        times.add(
            new TimeView(
                slot.id().toString(),
                words.time(slot.start()),
                dayName(words, its) + " " + words.time(slot.start())));
      }
    }
    return new TimesView(days, more);
  }

  /** What somebody needs, in small letters: {@code tolk}. */
  static String need(PageWords words, String id) {
    return VisitNeed.find(id)
        .map(need -> words.texts().get(words.locale(), "booking.need." + id))
        .orElseGet(() -> words.get("feature." + id))
        .toLowerCase(words.locale());
  }

  /** Whether our pages can book the times that are free there, and what to do where not. */
  record HowView(boolean here, @Nullable String url, @Nullable String say) {}

  HowView how(PageWords words, ServiceAtSiteId at) {
    boolean here =
        freeTimes
            .current()
            .at(at.site(), at.service())
            .between(words.now(), words.now().plus(FAR), 1)
            .stream()
            .allMatch(slot -> bookings.isBookable(slot.id().source()));
    if (here) {
      return new HowView(true, null, null);
    }
    Optional<Service> service = words.world().registry().findService(at.service());
    return new HowView(
        false,
        service.map(one -> one.booking().url()).orElse(null),
        words
            .texts()
            .get(
                words.locale(),
                "booking.say",
                service.map(one -> words.in(one.name())).orElse(at.service())));
  }

  /** {@code mandag 24. november}. */
  static String dayName(PageWords words, LocalDate day) {
    return ClockWords.weekday(day, words.locale()) + " " + words.date(day);
  }

  /** {@code mandag 24. november kl. 9.40}. */
  static String moment(PageWords words, Instant moment) {
    return words
        .texts()
        .get(
            words.locale(),
            "booking.moment",
            dayName(words, words.dayOf(moment)),
            words.time(moment));
  }

  /** What a form carries so that sending it twice does nothing twice. */
  static String random() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
