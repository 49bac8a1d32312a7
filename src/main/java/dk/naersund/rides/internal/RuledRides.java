package dk.naersund.rides.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.rides.Condition;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideJudge;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Rides;
import dk.naersund.text.Texts;
import java.time.ZoneId;
import java.util.List;

/** Rides that are judged by their rules. */
final class RuledRides implements Rides {
  private final List<Ride> rides;
  private final List<Condition> conditions;
  private final DanishDays days;
  private final ZoneId zone;
  private final Texts texts;

  RuledRides(
      List<Ride> rides, List<Condition> conditions, DanishDays days, ZoneId zone, Texts texts) {
    this.rides = List.copyOf(rides);
    this.conditions = List.copyOf(conditions);
    this.days = days;
    this.zone = zone;
    this.texts = texts;
  }

  @Override
  public List<Ride> all() {
    return rides;
  }

  @Override
  public List<Condition> conditions() {
    return conditions;
  }

  @Override
  public RideJudge judgeFor(Rider rider) {
    return new OnePersonsRides(rider, days, zone, texts);
  }
}
