package dk.naersund.transit.internal.data;

import dk.naersund.transit.Access;
import dk.naersund.transit.Route;
import dk.naersund.transit.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All feeds as flat arrays. A <em>pattern</em> is a sequence of stops; its trips follow each other
 * in order of their first departure. A trip's times are its start (seconds of the service day) plus
 * a row of the pool {@link #times}, which trips that take equally long share: for each stop of the
 * pattern arrival and departure, relative to the start. Nobody changes an array once it is here.
 *
 * @param stops stops by number
 * @param routes routes by number
 * @param services when each service runs
 * @param transfers what the feeds say about changes
 * @param patternFirst where each pattern's stops begin in {@code patternStop}; one more at the end
 * @param patternStop numbers of the stops
 * @param patternFlags for each of them which of {@link #NO_PICKUP}, {@link #NO_DROP_OFF}, {@link
 *     #ON_REQUEST} hold
 * @param patternTrips where each pattern's trips begin; one more at the end
 * @param tripRoute each trip's route
 * @param tripService each trip's service
 * @param tripStart first departure, seconds after noon minus 12 hours of the service day
 * @param tripTimes where the trip's row begins in {@code times}
 * @param tripFlags {@link Access} of the trip by its ordinal, and {@link #ABOUT}
 * @param tripIds ids, prefix included; trips of one frequency share it
 * @param headsigns where the sign says each trip goes; null when not known
 * @param times the pool of rows
 */
public record TimetableData(
    List<Stop> stops,
    List<Route> routes,
    ServiceDays services,
    List<TransferRule> transfers,
    int[] patternFirst,
    int[] patternStop,
    byte[] patternFlags,
    int[] patternTrips,
    int[] tripRoute,
    int[] tripService,
    int[] tripStart,
    int[] tripTimes,
    byte[] tripFlags,
    String[] tripIds,
    @Nullable String[] headsigns,
    int[] times) {
  /** Nobody can get on at this stop of a pattern. */
  public static final int NO_PICKUP = 1;

  /** Nobody can get off at this stop of a pattern. */
  public static final int NO_DROP_OFF = 2;

  /** The vehicle stops here only if asked to. */
  public static final int ON_REQUEST = 4;

  /** A trip of which only the frequency is known. */
  public static final int ABOUT = 4;

  private static final Access[] ACCESS = Access.values();

  /** Whether a trip is accessible. */
  public Access access(int trip) {
    return ACCESS[tripFlags[trip] & 3];
  }

  /** Whether a trip's times are approximate. */
  public boolean isAbout(int trip) {
    return (tripFlags[trip] & ABOUT) != 0;
  }

  /** How many patterns there are. */
  public int patternCount() {
    return patternFirst.length - 1;
  }

  /** How many trips there are. */
  public int tripCount() {
    return tripStart.length;
  }

  /** How many stops a pattern has. */
  public int length(int pattern) {
    return patternFirst[pattern + 1] - patternFirst[pattern];
  }

  /** How many times all trips stop together. */
  public long stopTimeCount() {
    long count = 0;
    for (int pattern = 0; pattern < patternCount(); pattern++) {
      count += (long) length(pattern) * (patternTrips[pattern + 1] - patternTrips[pattern]);
    }
    return count;
  }

  /** The last second of any trip, counted from the beginning of its service day; 0 without any. */
  public int latestSecond() {
    int latest = 0;
    for (int pattern = 0; pattern < patternCount(); pattern++) {
      int last = 2 * (length(pattern) - 1);
      for (int trip = patternTrips[pattern]; trip < patternTrips[pattern + 1]; trip++) {
        latest = Math.max(latest, tripStart[trip] + times[tripTimes[trip] + last]);
      }
    }
    return latest;
  }
}
