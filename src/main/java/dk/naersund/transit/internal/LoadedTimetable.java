package dk.naersund.transit.internal;

import dk.naersund.text.Texts;
import dk.naersund.transit.Feed;
import dk.naersund.transit.Route;
import dk.naersund.transit.Stop;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TimetableNotice;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.internal.data.Nights;
import dk.naersund.transit.internal.data.TimetableData;
import dk.naersund.transit.internal.gtfs.Feeds;
import dk.naersund.transit.internal.rounds.DayViews;
import dk.naersund.transit.internal.rounds.RoundSearch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A timetable that was read, and the searches that are not in use. */
public final class LoadedTimetable implements Timetable {
  private final TimetableData data;
  private final ZoneId zone;
  private final String version;
  private final List<TimetableNotice> notices;
  private final DayViews views;
  private final Nights nights;
  private final Map<String, Stop> stopsById = new HashMap<>();
  private final ConcurrentLinkedQueue<RoundSearch> idle = new ConcurrentLinkedQueue<>();

  private LoadedTimetable(
      TimetableData data, ZoneId zone, String version, List<TimetableNotice> notices) {
    this.data = data;
    this.zone = zone;
    this.version = version;
    this.notices = notices;
    views = new DayViews(data, zone);
    nights = new Nights(data, zone);
    data.stops().forEach(stop -> stopsById.put(stop.id(), stop));
  }

  /** Reads feeds. */
  public static Timetable load(List<Feed> feeds, ZoneId zone, Texts texts) {
    Feeds.Read read = Feeds.read(feeds, zone, texts);
    return new LoadedTimetable(read.data(), zone, read.version(), read.notices());
  }

  /** The flat arrays behind a timetable. */
  public static TimetableData data(Timetable timetable) {
    if (timetable instanceof LoadedTimetable loaded) {
      return loaded.data;
    }
    throw new IllegalArgumentException("timetables are made by Timetable.load only");
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public List<Stop> stops() {
    return data.stops();
  }

  @Override
  public List<Route> routes() {
    return data.routes();
  }

  @Override
  public int tripCount() {
    return data.tripCount();
  }

  @Override
  public long stopTimeCount() {
    return data.stopTimeCount();
  }

  @Override
  public List<TimetableNotice> notices() {
    return notices;
  }

  @Override
  public Optional<LocalDate> firstDay() {
    return data.services().first();
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return data.services().last();
  }

  @Override
  public boolean runsOn(LocalDate day) {
    return data.services().any(day);
  }

  @Override
  public Instant endOf(LocalDate day) {
    return nights.endOf(day);
  }

  @Override
  public Optional<Stop> findStop(String id) {
    return Optional.ofNullable(stopsById.get(id));
  }

  @Override
  public TransitSearch search() {
    RoundSearch free = idle.poll();
    return free != null ? free : new RoundSearch(this, data, views, idle::add);
  }
}
