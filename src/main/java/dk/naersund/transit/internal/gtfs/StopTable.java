package dk.naersund.transit.internal.gtfs;

import dk.naersund.geo.Position;
import dk.naersund.transit.Access;
import dk.naersund.transit.Stop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stops of one feed, on their way into the list of all stops. */
final class StopTable {
  private static final String FILE = "stops.txt";
  private static final int PLATFORM = org.onebusaway.gtfs.model.Stop.LOCATION_TYPE_STOP;
  private static final int STATION = org.onebusaway.gtfs.model.Stop.LOCATION_TYPE_STATION;

  /** A row of the file. */
  private record Row(org.onebusaway.gtfs.model.Stop stop, int line) {}

  private final String prefix;
  private final List<Stop> all;
  private final Notices notices;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Integer>> platforms = new HashMap<>();

  StopTable(String prefix, List<Stop> all, Notices notices) {
    this.prefix = prefix;
    this.all = all;
    this.notices = notices;
  }

  void take(org.onebusaway.gtfs.model.Stop stop, int line) {
    rows.put(stop.getId().getId(), new Row(stop, line));
  }

  /** Numbers all stops and platforms, once all rows are there. */
  void number() {
    rows.forEach(
        (id, row) -> {
          if (row.stop.getLocationType() == PLATFORM) {
            number(id, row);
          }
        });
  }

  /**
   * The number of a stop at which a trip stops; −1 when there is none. A feed may write the station
   * where a platform should stand: then the station is one.
   */
  int numberOf(String id, int line) {
    Integer number = numbers.get(id);
    if (number != null) {
      return number;
    }
    Row row = rows.get(id);
    if (row == null || row.stop.getLocationType() == PLATFORM) {
      return -1;
    }
    notices.tell(NoticeCode.STOP_IS_NO_PLATFORM, StopTimesReader.FILE, line, id);
    return number(id, row);
  }

  /** The numbers behind an id: of the stop, or of all platforms of the station. */
  List<Integer> numbersOf(String id) {
    List<Integer> found = new ArrayList<>(platforms.getOrDefault(id, List.of()));
    Integer own = numbers.get(id);
    if (own != null) {
      found.add(own);
    }
    return found;
  }

  private int number(String id, Row row) {
    Optional<Position> position = position(row.stop);
    if (position.isEmpty()) {
      notices.tell(
          NoticeCode.POSITION_NOT_VALID,
          FILE,
          row.line,
          id,
          String.valueOf(row.stop.getLat()),
          String.valueOf(row.stop.getLon()));
      return -1;
    }
    Row station = station(id, row);
    String name = orElse(row.stop.getName(), station == null ? null : station.stop.getName(), id);
    if (name.indexOf('\uFFFD') >= 0) {
      notices.tell(NoticeCode.LETTERS_BROKEN, FILE, row.line, id, name);
    }
    int number = all.size();
    String platform = row.stop.getPlatformCode();
    all.add(
        new Stop(
            number,
            prefix + ":" + id,
            name,
            platform == null || platform.isBlank() ? null : platform,
            position.get(),
            access(row, station),
            station == null ? null : prefix + ":" + station.stop.getId().getId()));
    numbers.put(id, number);
    if (station != null) {
      platforms.computeIfAbsent(station.stop.getId().getId(), key -> new ArrayList<>()).add(number);
    }
    return number;
  }

  private @Nullable Row station(String id, Row row) {
    String parent = row.stop.getParentStation();
    if (parent == null || parent.isBlank()) {
      return null;
    }
    Row station = rows.get(parent);
    if (station == null || station.stop.getLocationType() != STATION) {
      notices.tell(NoticeCode.STATION_UNKNOWN, FILE, row.line, id, parent);
      return null;
    }
    return station;
  }

  private static Access access(Row row, @Nullable Row station) {
    Access own = access(row.stop.getWheelchairBoarding());
    return own == Access.UNKNOWN && station != null
        ? access(station.stop.getWheelchairBoarding())
        : own;
  }

  /** The three values of GTFS; anything else says nothing. */
  static Access access(int value) {
    return value == 1 ? Access.YES : value == 2 ? Access.NO : Access.UNKNOWN;
  }

  /** Null Island is where positions end up that nobody filled in. */
  private static Optional<Position> position(org.onebusaway.gtfs.model.Stop stop) {
    double lat = stop.getLat();
    double lon = stop.getLon();
    boolean valid = lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    return valid && (lat != 0 || lon != 0) ? Optional.of(new Position(lat, lon)) : Optional.empty();
  }

  static String orElse(@Nullable String first, @Nullable String second, String last) {
    if (first != null && !first.isBlank()) {
      return first;
    }
    return second != null && !second.isBlank() ? second : last;
  }
}
