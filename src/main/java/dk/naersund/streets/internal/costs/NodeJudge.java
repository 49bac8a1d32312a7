package dk.naersund.streets.internal.costs;

import dk.naersund.streets.internal.network.TagSet;
import dk.naersund.streets.internal.profiles.Penalty;
import dk.naersund.streets.internal.profiles.ProfileRules;
import dk.naersund.streets.internal.profiles.Travel;
import dk.naersund.streets.internal.profiles.WheelchairTag;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Judges kerbs, gates, bollards and lifts: what stands at one point of a way. */
final class NodeJudge {
  /** Lowered kerbs are about 3 cm high, raised ones 10 (OpenStreetMap wiki, "Key:kerb"). */
  private static final double LOWERED_CM = 3;

  private static final double RAISED_CM = 10;

  private static final Set<String> WALLS =
      Set.of(
          "wall",
          "fence",
          "hedge",
          "retaining_wall",
          "city_wall",
          "guard_rail",
          "ditch",
          "debris",
          "jersey_barrier_closed");
  private static final Set<String> CLIMBED =
      Set.of(
          "stile",
          "kissing_gate",
          "turnstile",
          "full-height_turnstile",
          "horse_stile",
          "log",
          "step",
          "block_and_stile");
  private static final Set<String> OPEN =
      Set.of(
          "entrance",
          "toll_booth",
          "border_control",
          "height_restrictor",
          "sally_port",
          "no",
          "kerb",
          "gantry");
  private static final Set<String> GATES =
      Set.of("gate", "lift_gate", "swing_gate", "sliding_gate", "hampshire_gate", "rising_bollard");

  private final ProfileRules rules;

  NodeJudge(ProfileRules rules) {
    this.rules = rules;
  }

  /** Adds outcomes for what stands at the node; returns the time it takes, milliseconds. */
  int judge(TagSet tags, Map<Question, Outcome> outcomes) {
    int penalty = 0;
    if (tags.has(TagSet.NODE + "kerb")) {
      penalty +=
          kerb(tags.value(TagSet.NODE + "kerb"), tags.value(TagSet.NODE + "kerb:height"), outcomes);
    } else if (tags.is(TagSet.NODE + "barrier", "kerb")) {
      penalty += kerb("yes", tags.value(TagSet.NODE + "kerb:height"), outcomes);
    }
    if (tags.is(TagSet.NODE + "highway", "elevator")) {
      outcomes.put(Question.LIFT, lift(tags.value(TagSet.NODE + "wheelchair")));
      penalty += rules.penalty(Penalty.LIFT);
    }
    String barrier = tags.value(TagSet.NODE + "barrier");
    if (!barrier.isEmpty() && !OPEN.contains(barrier)) {
      outcomes.put(Question.BARRIER, barrier(tags, barrier));
      penalty += rules.penalty(Penalty.BARRIER);
    } else if (Access.atNode(tags, rules.travel()) == Permit.NO) {
      outcomes.put(Question.BARRIER, Outcome.BLOCKED);
    }
    return penalty;
  }

  /** Adds the outcome for a kerb; returns the time it takes, milliseconds. */
  int kerb(String kerb, String height, Map<Question, Outcome> outcomes) {
    OptionalDouble limit = rules.limits().kerbCm();
    OptionalDouble measured = Measures.centimetres(height);
    OptionalDouble known = measured.isPresent() ? measured : usualHeight(kerb);
    if (limit.isPresent()) {
      outcomes.put(
          Question.KERB,
          known.isEmpty()
              ? Outcome.UNKNOWN
              : known.getAsDouble() <= limit.getAsDouble() ? Outcome.VERIFIED : Outcome.BLOCKED);
    }
    return known.orElse(0) > LOWERED_CM ? rules.penalty(Penalty.KERB) : 0;
  }

  /** Whether a lift can be used. */
  Outcome lift(String wheelchair) {
    if (rules.wheelchairTag() == WheelchairTag.IGNORED || wheelchair.equals("yes")) {
      return Outcome.VERIFIED;
    }
    return wheelchair.equals("no") && rules.wheelchairTag() == WheelchairTag.DECIDES
        ? Outcome.BLOCKED
        : Outcome.UNKNOWN;
  }

  private static OptionalDouble usualHeight(String kerb) {
    return switch (kerb) {
      case "no", "flush" -> OptionalDouble.of(0);
      case "lowered" -> OptionalDouble.of(LOWERED_CM);
      case "raised" -> OptionalDouble.of(RAISED_CM);
      default -> OptionalDouble.empty();
    };
  }

  private Outcome barrier(TagSet tags, String barrier) {
    Permit permit = Access.atNode(tags, rules.travel());
    if (permit == Permit.NO || tags.is(TagSet.NODE + "locked", "yes")) {
      return Outcome.BLOCKED;
    }
    if (rules.travel() == Travel.CAR) {
      return permit == Permit.YES || GATES.contains(barrier) ? Outcome.VERIFIED : Outcome.BLOCKED;
    }
    if (WALLS.contains(barrier)) {
      return permit == Permit.YES ? Outcome.VERIFIED : Outcome.BLOCKED;
    }
    if (rules.travel() == Travel.BICYCLE) {
      return CLIMBED.contains(barrier) ? Outcome.BLOCKED : Outcome.VERIFIED;
    }
    return passage(tags, barrier);
  }

  private Outcome passage(TagSet tags, String barrier) {
    OptionalDouble limit = rules.limits().widthCm();
    if (limit.isEmpty()) {
      return Outcome.VERIFIED;
    }
    WheelchairTag meaning = rules.wheelchairTag();
    if (meaning != WheelchairTag.IGNORED) {
      if (tags.is(TagSet.NODE + "wheelchair", "yes", "designated")) {
        return Outcome.VERIFIED;
      }
      if (tags.is(TagSet.NODE + "wheelchair", "no")) {
        return meaning == WheelchairTag.DECIDES ? Outcome.BLOCKED : Outcome.UNKNOWN;
      }
    }
    if (CLIMBED.contains(barrier)) {
      return Outcome.BLOCKED;
    }
    for (String key : new String[] {"maxwidth:physical", "maxwidth", "width"}) {
      OptionalDouble width = Measures.centimetres(tags.value(TagSet.NODE + key));
      if (width.isPresent()) {
        return width.getAsDouble() >= limit.getAsDouble() ? Outcome.VERIFIED : Outcome.BLOCKED;
      }
    }
    return Outcome.UNKNOWN;
  }
}
