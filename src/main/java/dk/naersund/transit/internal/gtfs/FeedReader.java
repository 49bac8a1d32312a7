package dk.naersund.transit.internal.gtfs;

import dk.naersund.platform.Progress;
import dk.naersund.transit.Feed;
import dk.naersund.transit.Route;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.Agency;
import org.onebusaway.gtfs.model.Frequency;
import org.onebusaway.gtfs.model.ServiceCalendar;
import org.onebusaway.gtfs.model.ServiceCalendarDate;
import org.onebusaway.gtfs.model.Stop;
import org.onebusaway.gtfs.model.Transfer;
import org.onebusaway.gtfs.model.Trip;

/** Reads one feed into the collection of all. */
final class FeedReader {
  private static final List<Class<?>> NEEDED =
      List.of(Agency.class, org.onebusaway.gtfs.model.Route.class, Stop.class, Trip.class);
  private static final String OWN_COLOURS = "[0-9A-Fa-f]{6}";

  private final Feed feed;
  private final ZoneId zone;
  private final Notices notices;
  private final Progress progress;
  private final Collected all;
  private final StopTable stops;
  private final Services services;
  private final TripTable trips;
  private final Transfers transfers;
  private final Map<String, Integer> routes = new HashMap<>();

  FeedReader(Feed feed, ZoneId zone, Notices notices, Progress progress, Collected all) {
    this.feed = feed;
    this.zone = zone;
    this.notices = notices;
    this.progress = progress;
    this.all = all;
    stops = new StopTable(feed.prefix(), all.stops, notices);
    services = new Services(all.services, notices);
    trips = new TripTable(notices);
    transfers = new Transfers(stops, notices, all.transfers);
  }

  void read() {
    LenientReader reader = new LenientReader(notices, progress, this::take);
    reader.setDefaultAgencyId(feed.prefix());
    try {
      if (!Files.exists(feed.file())) {
        throw new FileNotFoundException("there is no such file");
      }
      reader.setInputLocation(feed.file().toFile());
      read(reader);
    } catch (IOException | RuntimeException e) {
      notices.tell(
          NoticeCode.FEED_NOT_READABLE,
          "",
          0,
          String.valueOf(feed.file().getFileName()),
          String.valueOf(e.getMessage()));
    } finally {
      close(reader);
    }
  }

  private void read(LenientReader reader) throws IOException {
    boolean complete = isThere(reader, StopTimesReader.FILE);
    for (Class<?> type : NEEDED) {
      complete &= isThere(reader, reader.file(type));
    }
    if (!complete) {
      return;
    }
    reader.readIfThere(Agency.class);
    reader.readIfThere(org.onebusaway.gtfs.model.Route.class);
    reader.readIfThere(Stop.class);
    stops.number();
    if (!reader.has(ServiceCalendar.class) && !reader.has(ServiceCalendarDate.class)) {
      notices.tell(NoticeCode.CALENDAR_MISSING, "calendar.txt", 0, feed.prefix());
    }
    reader.readIfThere(ServiceCalendar.class);
    reader.readIfThere(ServiceCalendarDate.class);
    services.tellIdle();
    reader.readIfThere(Trip.class);
    StopTimes times;
    try (InputStream in = reader.getInputSource().getResource(StopTimesReader.FILE)) {
      times =
          new StopTimesReader(trips.numbers(), stops, notices, progress)
              .read(new InputStreamReader(new BufferedInputStream(in), StandardCharsets.UTF_8));
    }
    reader.readIfThere(Frequency.class);
    reader.readIfThere(Transfer.class);
    new TripAssembly(feed.prefix(), trips, times, all.stops, notices, all.trips).assemble();
  }

  private boolean isThere(LenientReader reader, String file) throws IOException {
    if (reader.getInputSource().hasResource(file)) {
      return true;
    }
    notices.tell(NoticeCode.FILE_MISSING, file, 0, file);
    return false;
  }

  private void take(Object entity, int line) {
    switch (entity) {
      case Agency agency -> take(agency, line);
      case org.onebusaway.gtfs.model.Route route -> take(route, line);
      case Stop stop -> stops.take(stop, line);
      case ServiceCalendar calendar -> services.take(calendar, line);
      case ServiceCalendarDate day -> services.take(day, line);
      case Trip trip -> trips.take(trip, line, routes, services);
      case Frequency frequency -> trips.take(frequency, line);
      case Transfer transfer -> transfers.take(transfer, line);
      default -> throw new IllegalStateException("nobody asked for " + entity.getClass());
    }
  }

  private void take(Agency agency, int line) {
    if (!zone.getId().equals(agency.getTimezone())) {
      notices.tell(
          NoticeCode.ZONE_DIFFERS,
          "agency.txt",
          line,
          agency.getId(),
          String.valueOf(agency.getTimezone()),
          zone.getId());
    }
  }

  private void take(org.onebusaway.gtfs.model.Route row, int line) {
    String id = row.getId().getId();
    String name = StopTable.orElse(row.getShortName(), row.getLongName(), id);
    if (name.indexOf('\uFFFD') >= 0) {
      notices.tell(NoticeCode.LETTERS_BROKEN, "routes.txt", line, id, name);
    }
    int number = all.routes.size();
    routes.put(id, number);
    all.routes.add(
        new Route(
            number,
            feed.prefix() + ":" + id,
            name,
            row.getLongName(),
            RouteKinds.of(row.getType()),
            colour(row.getColor()),
            colour(row.getTextColor()),
            String.valueOf(row.getAgency().getName())));
  }

  private static @Nullable String colour(@Nullable String value) {
    return value != null && value.matches(OWN_COLOURS) ? value : null;
  }

  private static void close(LenientReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
