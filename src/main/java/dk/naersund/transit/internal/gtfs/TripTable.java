package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.Frequency;

/** The trips of one feed before their stop times are known. */
final class TripTable {
  /** A row of trips.txt. */
  record Row(
      String id, @Nullable String headsign, int route, int service, Access access, int line) {}

  /** When a trip is repeated: from, until (not included), every so many seconds. */
  record Repeat(int from, int until, int every, boolean exact) {}

  private final Notices notices;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<Repeat>> repeats = new HashMap<>();

  TripTable(Notices notices) {
    this.notices = notices;
  }

  void take(
      org.onebusaway.gtfs.model.Trip trip,
      int line,
      Map<String, Integer> routes,
      Services services) {
    String id = trip.getId().getId();
    Integer route = routes.get(trip.getRoute().getId().getId());
    Integer service = services.find(trip.getServiceId().getId());
    if (route == null) {
      notices.tell(
          NoticeCode.REFERENCE_UNKNOWN, "trips.txt", line, id, trip.getRoute().getId().getId());
    } else if (service == null) {
      notices.tell(NoticeCode.SERVICE_UNKNOWN, "trips.txt", line, id, trip.getServiceId().getId());
    } else {
      numbers.put(id, rows.size());
      String sign = trip.getTripHeadsign();
      rows.add(
          new Row(
              id,
              sign == null || sign.isBlank() ? null : sign,
              route,
              service,
              StopTable.access(trip.getWheelchairAccessible()),
              line));
    }
  }

  /** A row of frequencies.txt: the trip no longer runs at its own times but at these. */
  void take(Frequency row, int line) {
    String id = row.getTrip().getId().getId();
    Integer trip = numbers.get(id);
    if (trip == null) {
      notices.tell(NoticeCode.TRIP_UNKNOWN, "frequencies.txt", line, id);
      return;
    }
    List<Repeat> known = repeats.computeIfAbsent(trip, key -> new ArrayList<>());
    if (row.getHeadwaySecs() <= 0 || row.getEndTime() <= row.getStartTime()) {
      notices.tell(
          NoticeCode.FREQUENCY_NOT_VALID,
          "frequencies.txt",
          line,
          id,
          String.valueOf(row.getHeadwaySecs()),
          ClockTimes.text(Math.max(0, row.getStartTime())),
          ClockTimes.text(Math.max(0, row.getEndTime())));
      return;
    }
    if (row.getExactTimes() != 1) {
      notices.tell(
          NoticeCode.FREQUENCY_APPROXIMATE,
          "frequencies.txt",
          line,
          id,
          String.valueOf(row.getHeadwaySecs()));
    }
    known.add(
        new Repeat(
            row.getStartTime(), row.getEndTime(), row.getHeadwaySecs(), row.getExactTimes() == 1));
  }

  List<Row> rows() {
    return rows;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  /** The repeats of a trip; null when it runs at its own times. */
  @Nullable List<Repeat> repeats(int trip) {
    return repeats.get(trip);
  }
}
