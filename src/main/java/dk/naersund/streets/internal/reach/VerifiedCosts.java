package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import java.util.Optional;

/** A profile's costs with every edge closed of which anything is in doubt. */
record VerifiedCosts(EdgeCosts all) implements EdgeCosts {
  @Override
  public String profile() {
    return all.profile();
  }

  @Override
  public int edges() {
    return all.edges();
  }

  @Override
  public int millis(int edge, boolean reverse) {
    return all.unknownDecimetres(edge, reverse) > 0 ? BLOCKED : all.millis(edge, reverse);
  }

  @Override
  public int decimetres(int edge) {
    return all.decimetres(edge);
  }

  @Override
  public int unknownDecimetres(int edge, boolean reverse) {
    return 0;
  }

  @Override
  public double millisPerMetreOffStreet() {
    return all.millisPerMetreOffStreet();
  }

  @Override
  public Optional<TurnCosts> turns() {
    return all.turns();
  }
}
