package dk.naersund.search.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.streets.Profile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which access facts concern a person, and what is known about them. */
final class AccessFacts {
  private AccessFacts() {}

  /** What is known at the entrance, else at the site as a whole; unknown when nobody told us. */
  static AccessFact find(AccessFeature feature, Entrance entrance, Site site) {
    if (feature == AccessFeature.STEP_FREE_ENTRANCE && entrance.stepFree() == Answer.YES) {
      return stepFree(entrance);
    }
    AccessFact atDoor = entrance.access(feature);
    return atDoor.answer() == Answer.UNKNOWN ? site.access(feature, entrance) : atDoor;
  }

  /** The facts to show: the entrance's steps always, then what profile and needs ask for. */
  static List<AccessFact> shown(
      Profile profile, Set<AccessFeature> needs, Entrance entrance, Site site) {
    if (needs.isEmpty() && !profile.needsStepFree()) {
      return List.of(find(AccessFeature.STEP_FREE_ENTRANCE, entrance, site));
    }
    Set<AccessFeature> features = new LinkedHashSet<>();
    features.add(AccessFeature.STEP_FREE_ENTRANCE);
    if (profile.needsStepFree()) {
      features.add(AccessFeature.DOOR_WIDTH);
      features.add(AccessFeature.STEP_FREE_INSIDE);
      features.add(AccessFeature.ACCESSIBLE_TOILET);
    }
    needs.stream().sorted().forEach(features::add);
    return features.stream().map(feature -> find(feature, entrance, site)).toList();
  }

  /** A ramp or a lift over the steps answers the question for a step-free entrance. */
  private static AccessFact stepFree(Entrance entrance) {
    for (AccessFeature helper :
        List.of(AccessFeature.STEP_FREE_ENTRANCE, AccessFeature.RAMP, AccessFeature.LIFT)) {
      AccessFact fact = entrance.access(helper);
      if (fact.answer() == Answer.YES) {
        return new AccessFact(
            AccessFeature.STEP_FREE_ENTRANCE,
            Answer.YES,
            null,
            fact.source(),
            fact.date(),
            fact.who());
      }
    }
    return AccessFact.unknown(AccessFeature.STEP_FREE_ENTRANCE);
  }
}
