package dk.naersund.rides;

import java.util.List;

/**
 * What a ride costs by its shortest road distance. Steps follow one another; each adds its price
 * for the part of the way that lies in it.
 *
 * @param steps at least one; only the last has no end
 * @param perStartedKilometre whether a kilometre begun is paid as a whole one
 * @param onlinePercentOff what is taken off when ordered on the internet, in percent
 */
public record Fare(List<Step> steps, boolean perStartedKilometre, int onlinePercentOff) {
  private static final double METRES_PER_KM = 1000;

  /** A part of the way without an end. */
  public static final int ENDLESS = Integer.MAX_VALUE;

  public Fare {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("\"steps\" is empty; a ride without cost has one of 0");
    }
    int before = 0;
    for (Step step : steps) {
      if (step.toKm <= before) {
        throw new IllegalArgumentException(
            "\"steps\": the kilometres of each must end beyond those before it");
      }
      before = step.toKm;
    }
    if (before != ENDLESS) {
      throw new IllegalArgumentException("\"steps\": the last one must not end (no \"toKm\")");
    }
    if (onlinePercentOff < 0 || onlinePercentOff > 100) {
      throw new IllegalArgumentException("\"onlinePercentOff\" is between 0 and 100");
    }
  }

  /**
   * A part of the way.
   *
   * @param toKm where it ends, in kilometres from the start; {@link #ENDLESS} for the last
   * @param fixedOre paid once as soon as the way reaches into it, in øre
   * @param perKmOre paid for each kilometre in it, in øre
   */
  public record Step(int toKm, long fixedOre, long perKmOre) {
    public Step {
      if (fixedOre < 0 || perKmOre < 0) {
        throw new IllegalArgumentException("\"steps\": a price is 0 or more");
      }
    }
  }

  /**
   * The price of a way.
   *
   * @param metres shortest road distance
   */
  public RideAnswer.Price price(double metres) {
    double km = perStartedKilometre ? Math.ceil(metres / METRES_PER_KM) : metres / METRES_PER_KM;
    double ore = 0;
    int start = 0;
    for (Step step : steps) {
      if (start > 0 && km <= start) {
        break;
      }
      ore += step.fixedOre + step.perKmOre * (Math.min(km, step.toKm) - start);
      start = step.toKm;
    }
    long whole = Math.round(ore);
    return new RideAnswer.Price(
        whole, onlinePercentOff == 0 ? null : Math.round(whole * (100 - onlinePercentOff) / 100.0));
  }
}
