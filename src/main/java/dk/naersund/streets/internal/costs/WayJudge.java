package dk.naersund.streets.internal.costs;

import dk.naersund.streets.internal.network.TagSet;
import dk.naersund.streets.internal.profiles.Ground;
import dk.naersund.streets.internal.profiles.Limits;
import dk.naersund.streets.internal.profiles.Missing;
import dk.naersund.streets.internal.profiles.ProfileRules;
import dk.naersund.streets.internal.profiles.Smoothness;
import dk.naersund.streets.internal.profiles.Travel;
import dk.naersund.streets.internal.profiles.WheelchairTag;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Judges a way by the limits of a profile. What the map does not say stays unknown. */
final class WayJudge {
  /** Ways that are wide by what they are; a tagged width counts before this. */
  private static final Set<String> WIDE_BY_NATURE =
      Set.of("pedestrian", "cycleway", "platform", "crossing");

  /** Inside buildings floors are even and level. */
  private static final Set<String> INDOORS = Set.of("corridor", "elevator");

  private final ProfileRules rules;
  private final Limits limits;

  WayJudge(ProfileRules rules) {
    this.rules = rules;
    this.limits = rules.limits();
  }

  /** Adds an outcome for every limit of the profile. */
  void judge(TagSet tags, Map<Question, Outcome> outcomes) {
    boolean steps = tags.is("highway", "steps");
    if (steps) {
      outcomes.put(Question.STEPS, steps(tags));
    }
    if (!INDOORS.contains(tags.highway())) {
      boolean level = steps || tags.isCrossing();
      if (limits.inclinePercent().isPresent() && !level) {
        outcomes.put(Question.INCLINE, incline(tags, limits.inclinePercent().getAsDouble()));
      }
      if (limits.widthCm().isPresent() && !tags.isCrossing()) {
        outcomes.put(Question.WIDTH, width(tags, limits.widthCm().getAsDouble()));
      }
      if (limits.smoothness().isPresent() || !limits.surfaces().isEmpty()) {
        outcomes.put(Question.SURFACE, surface(tags));
      }
    }
    wheelchairTag(tags, outcomes);
  }

  private void wheelchairTag(TagSet tags, Map<Question, Outcome> outcomes) {
    if (rules.wheelchairTag() == WheelchairTag.IGNORED) {
      return;
    }
    if (tags.is("wheelchair", "yes", "designated")) {
      outcomes.replaceAll(
          (question, outcome) ->
              outcome == Outcome.UNKNOWN && question != Question.ACCESS
                  ? Outcome.VERIFIED
                  : outcome);
    } else if (tags.is("wheelchair", "no")) {
      outcomes.put(
          Question.WHEELCHAIR,
          rules.wheelchairTag() == WheelchairTag.DECIDES ? Outcome.BLOCKED : Outcome.UNKNOWN);
    } else if (tags.is("wheelchair", "limited")) {
      outcomes.put(Question.WHEELCHAIR, Outcome.UNKNOWN);
    }
  }

  private Outcome steps(TagSet tags) {
    boolean wheelchairRamp =
        tags.is("ramp:wheelchair", "yes") || tags.is("wheelchair", "yes", "designated");
    boolean strollerRamp = wheelchairRamp || tags.is("ramp:stroller", "yes");
    boolean someRamp = tags.is("ramp", "yes");
    return switch (limits.steps()) {
      case ANY -> Outcome.VERIFIED;
      case NONE -> Outcome.BLOCKED;
      case HANDRAIL -> handrail(tags);
      case WHEELCHAIR_RAMP -> ramp(wheelchairRamp, someRamp && !tags.is("ramp:wheelchair", "no"));
      case STROLLER_RAMP -> ramp(strollerRamp, someRamp && !tags.is("ramp:stroller", "no"));
      case BICYCLE_RAMP -> ramp(strollerRamp || tags.is("ramp:bicycle", "yes"), someRamp);
    };
  }

  private static Outcome ramp(boolean known, boolean perhaps) {
    return known ? Outcome.VERIFIED : perhaps ? Outcome.UNKNOWN : Outcome.BLOCKED;
  }

  private static Outcome handrail(TagSet tags) {
    boolean there =
        tags.is("handrail", "yes", "both", "left", "right")
            || tags.is("handrail:left", "yes")
            || tags.is("handrail:right", "yes")
            || tags.is("handrail:both", "yes")
            || tags.is("handrail:center", "yes");
    return there ? Outcome.VERIFIED : tags.is("handrail", "no") ? Outcome.BLOCKED : Outcome.UNKNOWN;
  }

  private Outcome incline(TagSet tags, double limit) {
    OptionalDouble percent = Measures.percent(tags.value("incline"));
    if (percent.isEmpty()) {
      boolean kept = limits.missingIncline() == Missing.KEPT && !tags.has("incline");
      return kept ? Outcome.VERIFIED : Outcome.UNKNOWN;
    }
    return Math.abs(percent.getAsDouble()) <= limit ? Outcome.VERIFIED : Outcome.BLOCKED;
  }

  private Outcome width(TagSet tags, double limit) {
    OptionalDouble width = Measures.centimetres(walked(tags, "width"));
    if (width.isPresent()) {
      return width.getAsDouble() >= limit ? Outcome.VERIFIED : Outcome.BLOCKED;
    }
    boolean wide =
        WIDE_BY_NATURE.contains(tags.highway()) || (tags.isCarriageway() && !hasSidewalk(tags));
    return wide || limits.missingWidth() == Missing.KEPT ? Outcome.VERIFIED : Outcome.UNKNOWN;
  }

  private Outcome surface(TagSet tags) {
    Ground ground = ground(tags, rules.travel());
    if (limits.surfaces().contains(ground)) {
      return Outcome.BLOCKED;
    }
    Optional<Smoothness> worst = limits.smoothness();
    Optional<Smoothness> smoothness = Smoothness.of(walked(tags, "smoothness"));
    if (worst.isPresent() && smoothness.isPresent()) {
      return smoothness.get().compareTo(worst.get()) <= 0 ? Outcome.VERIFIED : Outcome.BLOCKED;
    }
    boolean known = worst.isPresent() ? ground == Ground.SMOOTH : ground != Ground.UNKNOWN;
    return known ? Outcome.VERIFIED : Outcome.UNKNOWN;
  }

  /** What one walks or rides on. */
  static Ground ground(TagSet tags, Travel travel) {
    String surface = travel == Travel.FOOT ? walked(tags, "surface") : tags.value("surface");
    Ground ground = Ground.of(surface);
    if (ground == Ground.UNKNOWN && surface.isEmpty()) {
      return switch (tags.value("tracktype")) {
        case "grade1" -> Ground.SMOOTH;
        case "grade2" -> Ground.FIRM;
        case "grade3", "grade4", "grade5" -> Ground.LOOSE;
        default -> Ground.UNKNOWN;
      };
    }
    return ground;
  }

  /** A fact about where one walks: the sidewalk if the street has one, else the way itself. */
  private static String walked(TagSet tags, String key) {
    if (!hasSidewalk(tags)) {
      return tags.value(key);
    }
    for (String side : new String[] {"sidewalk:both:", "sidewalk:left:", "sidewalk:right:"}) {
      if (tags.has(side + key)) {
        return tags.value(side + key);
      }
    }
    return tags.has("sidewalk:" + key)
        ? tags.value("sidewalk:" + key)
        : tags.value("footway:" + key);
  }

  private static boolean hasSidewalk(TagSet tags) {
    return tags.isCarriageway()
        && (tags.is("sidewalk", "both", "left", "right", "yes")
            || tags.is("sidewalk:both", "yes")
            || tags.is("sidewalk:left", "yes")
            || tags.is("sidewalk:right", "yes"));
  }
}
