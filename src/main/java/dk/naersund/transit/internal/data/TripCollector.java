package dk.naersund.transit.internal.data;

import dk.naersund.transit.Access;
import dk.naersund.transit.Route;
import dk.naersund.transit.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects trips of all feeds and lays them out as patterns. */
public final class TripCollector {
  private record Row(int[] values) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private final Map<Row, Integer> patterns = new HashMap<>();
  private final List<Row> patternRows = new ArrayList<>();
  private final Map<Row, Integer> rows = new HashMap<>();
  private final Ints times = new Ints();

  private final Ints pattern = new Ints();
  private final Ints route = new Ints();
  private final Ints service = new Ints();
  private final Ints start = new Ints();
  private final Ints timesAt = new Ints();
  private final Ints flags = new Ints();
  private final List<String> ids = new ArrayList<>();
  private final List<@Nullable String> headsigns = new ArrayList<>();

  /**
   * Adds a trip.
   *
   * @param stops its stops
   * @param stopFlags what holds at each
   * @param arrivalsDepartures arrival and departure at each in turn, seconds of the service day
   * @param starts seconds of the service day at which it departs from its first stop, once for each
   *     time that it runs
   */
  public void add(
      String id,
      @Nullable String headsign,
      int ofRoute,
      int ofService,
      Access access,
      boolean about,
      int[] stops,
      byte[] stopFlags,
      int[] arrivalsDepartures,
      int[] starts) {
    int n = stops.length;
    int[] key = Arrays.copyOf(stops, 2 * n);
    for (int i = 0; i < n; i++) {
      key[n + i] = stopFlags[i];
    }
    int number = patterns.computeIfAbsent(new Row(key), this::newPattern);
    int[] relative = arrivalsDepartures.clone();
    for (int i = 0; i < relative.length; i++) {
      relative[i] -= arrivalsDepartures[1];
    }
    int at = rows.computeIfAbsent(new Row(relative), this::newRow);
    for (int first : starts) {
      pattern.add(number);
      route.add(ofRoute);
      service.add(ofService);
      start.add(first);
      timesAt.add(at);
      flags.add(access.ordinal() | (about ? TimetableData.ABOUT : 0));
      ids.add(id);
      headsigns.add(headsign);
    }
  }

  private int newPattern(Row row) {
    patternRows.add(row);
    return patternRows.size() - 1;
  }

  private int newRow(Row row) {
    int at = times.size();
    for (int value : row.values) {
      times.add(value);
    }
    return at;
  }

  /** Lays everything out. */
  public TimetableData build(
      List<Stop> stops, List<Route> routes, ServiceDays services, List<TransferRule> transfers) {
    int n = pattern.size();
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.<Integer>comparingInt(pattern::get).thenComparingInt(start::get));
    int[] patternFirst = new int[patternRows.size() + 1];
    for (int p = 0; p < patternRows.size(); p++) {
      patternFirst[p + 1] = patternFirst[p] + patternRows.get(p).values.length / 2;
    }
    int[] patternStop = new int[patternFirst[patternRows.size()]];
    byte[] patternFlags = new byte[patternStop.length];
    for (int p = 0; p < patternRows.size(); p++) {
      int[] row = patternRows.get(p).values;
      for (int i = 0; i < row.length / 2; i++) {
        patternStop[patternFirst[p] + i] = row[i];
        patternFlags[patternFirst[p] + i] = (byte) row[row.length / 2 + i];
      }
    }
    int[] patternTrips = new int[patternRows.size() + 1];
    for (int i = 0; i < n; i++) {
      patternTrips[pattern.get(i) + 1]++;
    }
    for (int p = 0; p < patternRows.size(); p++) {
      patternTrips[p + 1] += patternTrips[p];
    }
    byte[] tripFlags = new byte[n];
    String[] tripIds = new String[n];
    @Nullable String[] signs = new @Nullable String[n];
    for (int i = 0; i < n; i++) {
      tripFlags[i] = (byte) flags.get(order[i]);
      tripIds[i] = ids.get(order[i]);
      signs[i] = headsigns.get(order[i]);
    }
    return new TimetableData(
        List.copyOf(stops),
        List.copyOf(routes),
        services,
        List.copyOf(transfers),
        patternFirst,
        patternStop,
        patternFlags,
        patternTrips,
        ordered(route, order),
        ordered(service, order),
        ordered(start, order),
        ordered(timesAt, order),
        tripFlags,
        tripIds,
        signs,
        times.toArray());
  }

  private static int[] ordered(Ints values, Integer[] order) {
    int[] result = new int[order.length];
    Arrays.setAll(result, i -> values.get(order[i]));
    return result;
  }
}
