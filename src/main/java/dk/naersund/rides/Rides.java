package dk.naersund.rides;

import dk.naersund.hours.DanishDays;
import dk.naersund.rides.internal.NoRides;
import dk.naersund.rides.internal.RideFile;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The rides of a region, and the engine that judges them. Immutable. */
public interface Rides {
  /** How many days ahead a pickup is looked for. */
  int HORIZON_DAYS = 14;

  /**
   * Reads {@code rides.yaml} in the region's folder; a region without it has no rides.
   *
   * @param days which days are no working days
   * @param zone the time zone of the region's clocks
   * @throws dk.naersund.platform.StartupProblem when the file is broken; the message names the
   *     entry and the field and says what is wrong
   */
  static Rides read(Path region, DanishDays days, ZoneId zone, Texts texts) {
    return RideFile.read(region, days, zone, texts);
  }

  /** Where there are no rides. */
  static Rides none() {
    return NoRides.INSTANCE;
  }

  /** All rides, in the order of the file. */
  List<Ride> all();

  /** What a person can be asked, in the order of the file. */
  List<Condition> conditions();

  /** The ride with this id. */
  default Optional<Ride> find(String id) {
    return all().stream().filter(ride -> ride.id().equals(id)).findFirst();
  }

  /** What judges the journeys of a person; reads no clock. */
  RideJudge judgeFor(Rider rider);

  /** Judges one ride for a person and a journey. Takes some microseconds; reads no clock. */
  default RideAnswer judge(Ride ride, Rider rider, RideTrip trip) {
    return judgeFor(rider).judge(ride, trip);
  }
}
