package dk.naersund.streets.internal.costs;

import dk.naersund.streets.internal.network.TagSet;
import dk.naersund.streets.internal.profiles.Ground;
import dk.naersund.streets.internal.profiles.Penalty;
import dk.naersund.streets.internal.profiles.ProfileRules;
import dk.naersund.streets.internal.profiles.Speeds;
import dk.naersund.streets.internal.profiles.Travel;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Says what follows from a tag set for one profile. */
public final class Judge {
  private static final double MILLIS_PER_METRE_AT_1_KMH = 3600;

  private final ProfileRules rules;
  private final NodeJudge nodes;
  private final WayJudge ways;

  public Judge(ProfileRules rules) {
    this.rules = rules;
    this.nodes = new NodeJudge(rules);
    this.ways = new WayJudge(rules);
  }

  /** The verdict in the direction of the way, or with {@code reverse} against it. */
  public Verdict judge(TagSet tags, boolean reverse) {
    Map<Question, Outcome> outcomes = new EnumMap<>(Question.class);
    if (tags.is("route", "ferry")) {
      outcomes.put(Question.FERRY, Outcome.BLOCKED);
      return new Verdict(outcomes, 0, 0, false);
    }
    Permit permit = Access.of(tags, rules.travel(), reverse);
    permit(permit, tags, outcomes);
    if (tags.isNode()) {
      int penalty = nodes.judge(tags, outcomes);
      return verdict(outcomes, speed(tags, permit, reverse), penalty, true);
    }
    ways.judge(tags, outcomes);
    int penalty = tags.atJunction().map(node -> nodes.judge(node, outcomes)).orElse(0);
    if (tags.is("highway", "elevator")) {
      outcomes.put(Question.LIFT, nodes.lift(tags.value("wheelchair")));
      penalty += rules.penalty(Penalty.LIFT);
    }
    if (tags.isCrossing() && rules.travel() == Travel.FOOT && !tags.has(TagSet.LATER_PART)) {
      penalty += crossing(tags, outcomes);
    }
    return verdict(outcomes, speed(tags, permit, reverse), penalty, false);
  }

  /** Whether a bicycle must be pushed. */
  boolean pushes(TagSet tags, boolean reverse) {
    return rules.travel() == Travel.BICYCLE
        && Access.of(tags, rules.travel(), reverse) == Permit.PUSHING;
  }

  private void permit(Permit permit, TagSet tags, Map<Question, Outcome> outcomes) {
    switch (permit) {
      case NO -> outcomes.put(Question.ACCESS, Outcome.BLOCKED);
      case WRONG_WAY -> outcomes.put(Question.ONEWAY, Outcome.BLOCKED);
      case UNKNOWN -> outcomes.put(Question.ACCESS, Outcome.UNKNOWN);
      case PUSHING -> {
        if (rules.speeds().pushing().isEmpty()) {
          outcomes.put(Question.ACCESS, Outcome.BLOCKED);
        }
      }
      case YES -> {
        if (tags.is("informal", "yes")) {
          outcomes.put(Question.ACCESS, Outcome.UNKNOWN);
        }
      }
    }
  }

  private int crossing(TagSet tags, Map<Question, Outcome> outcomes) {
    int penalty =
        tags.is("crossing", "traffic_signals") || tags.is("crossing:signals", "yes")
            ? rules.penalty(Penalty.SIGNALS)
            : rules.penalty(Penalty.CROSSING);
    return tags.has("kerb")
        ? penalty + nodes.kerb(tags.value("kerb"), tags.value("kerb:height"), outcomes)
        : penalty
            + nodes.kerb(
                tags.value(TagSet.CROSSING_KERB),
                tags.value(TagSet.CROSSING_KERB_HEIGHT),
                outcomes);
  }

  private static Verdict verdict(
      Map<Question, Outcome> outcomes, double kmh, int penalty, boolean atNode) {
    return outcomes.containsValue(Outcome.BLOCKED)
        ? new Verdict(outcomes, 0, 0, atNode)
        : new Verdict(outcomes, MILLIS_PER_METRE_AT_1_KMH / kmh, penalty, atNode);
  }

  private double speed(TagSet tags, Permit permit, boolean reverse) {
    Speeds speeds = rules.speeds();
    double kmh = speeds.ways().getOrDefault(tags.highway(), speeds.usual());
    if (permit == Permit.PUSHING) {
      kmh = Math.min(kmh, speeds.pushing().orElse(kmh));
    }
    OptionalDouble limit = Measures.kmh(tags.value("maxspeed"));
    if (speeds.maxspeedShare().isPresent() && limit.isPresent()) {
      kmh = limit.getAsDouble() * speeds.maxspeedShare().getAsDouble();
    }
    Ground ground = WayJudge.ground(tags, rules.travel());
    kmh = Math.min(kmh, speeds.surfaces().getOrDefault(ground, kmh));
    if (speeds.uphill().isPresent() && !tags.is("highway", "steps")) {
      double percent = Measures.percent(tags.value("incline")).orElse(0) * (reverse ? -1 : 1);
      if (percent >= speeds.uphillFrom()) {
        kmh = Math.min(kmh, speeds.uphill().getAsDouble());
      }
    }
    return kmh;
  }
}
