package dk.naersund.transit.internal;

import dk.naersund.streets.Profile;
import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.Walker;
import java.util.Map;

/** What is assumed of each profile. Our own assumptions, on the careful side. */
public final class WalkerTable {
  private static final Walker OTHERS = new Walker("", 800, 120, 1.1, AccessNeed.NONE);

  private static final Map<String, Walker> KNOWN =
      Map.of(
          "walk", new Walker("walk", 1000, 90, 1.25, AccessNeed.NONE),
          "slow-walk", new Walker("slow-walk", 600, 180, 0.7, AccessNeed.NONE),
          "rollator", new Walker("rollator", 500, 240, 0.6, AccessNeed.STEP_FREE),
          "wheelchair", new Walker("wheelchair", 800, 240, 0.8, AccessNeed.STEP_FREE),
          "powered-wheelchair",
              new Walker("powered-wheelchair", 1500, 240, 1.4, AccessNeed.STEP_FREE),
          "stroller", new Walker("stroller", 1000, 150, 1.0, AccessNeed.STEP_FREE));

  private WalkerTable() {}

  /** The walker of a profile. */
  public static Walker of(Profile profile) {
    Walker known = KNOWN.get(profile.id());
    if (known != null) {
      return known;
    }
    return new Walker(
        profile.id(),
        OTHERS.mostMetres(),
        OTHERS.changeSeconds(),
        OTHERS.metresPerSecond(),
        profile.needsStepFree() ? AccessNeed.STEP_FREE : AccessNeed.NONE);
  }
}
