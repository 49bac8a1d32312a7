package dk.naersund.streets.internal.costs;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.profiles.Penalty;
import dk.naersund.streets.internal.profiles.ProfileRules;
import dk.naersund.streets.internal.profiles.Travel;
import java.util.Optional;

/**
 * One profile's costs in flat arrays: times per edge, doubt per tag set. A spot in doubt counts as
 * {@link #SPOT_DECIMETRES}, also at a node, which has no length.
 */
public final class ProfileCosts implements EdgeCosts {
  /** What a kerb, gate or lift counts for when nothing is known about it: one metre. */
  public static final int SPOT_DECIMETRES = 10;

  private static final double METRES_PER_MILLIMETRE = 1e-3;
  private static final double MILLIMETRES_PER_DECIMETRE = 100;
  private static final double MILLIS_PER_METRE_AT_1_KMH = 3600;

  private final StreetMap graph;
  private final ProfileRules rules;
  private final Judge judge;
  private final int[] forward;
  private final int[] backward;

  /** By twice the tag set's number, plus one for the reverse direction. */
  private final Verdict[] verdicts;

  private final boolean[] wholeUnknown;

  private final boolean[] spotUnknown;

  public ProfileCosts(StreetMap graph, ProfileRules rules) {
    this.graph = graph;
    this.rules = rules;
    this.judge = new Judge(rules);
    int sets = graph.tagSets().size();
    wholeUnknown = new boolean[2 * sets];
    spotUnknown = new boolean[2 * sets];
    verdicts = new Verdict[2 * sets];
    for (int i = 0; i < verdicts.length; i++) {
      Verdict verdict = judge.judge(graph.tagSets().get(i >> 1), (i & 1) == 1);
      verdicts[i] = verdict;
      wholeUnknown[i] = verdict.wholeUnknown();
      spotUnknown[i] = verdict.spotUnknown();
    }
    forward = new int[graph.edges()];
    backward = new int[graph.edges()];
    for (int edge = 0; edge < forward.length; edge++) {
      int set = graph.tagSet(edge) * 2;
      forward[edge] = millis(verdicts[set], graph.millimetres(edge));
      backward[edge] = millis(verdicts[set + 1], graph.millimetres(edge));
    }
  }

  private static int millis(Verdict verdict, int millimetres) {
    if (verdict.blocked()) {
      return BLOCKED;
    }
    double moving =
        verdict.atNode() ? 0 : millimetres * METRES_PER_MILLIMETRE * verdict.millisPerMetre();
    return (int) Math.round(moving) + verdict.penaltyMillis();
  }

  /** The profile's file. */
  public ProfileRules rules() {
    return rules;
  }

  /** Why the edge costs what it costs. */
  public Verdict verdict(int edge, boolean reverse) {
    return verdicts[graph.tagSet(edge) * 2 + (reverse ? 1 : 0)];
  }

  /** Whether a bicycle must be pushed on the edge. */
  public boolean pushes(int edge, boolean reverse) {
    return judge.pushes(graph.tags(edge), reverse);
  }

  @Override
  public String profile() {
    return rules.profile().id();
  }

  @Override
  public int edges() {
    return forward.length;
  }

  @Override
  public int millis(int edge, boolean reverse) {
    return reverse ? backward[edge] : forward[edge];
  }

  @Override
  public int decimetres(int edge) {
    return (int) Math.round(graph.millimetres(edge) / MILLIMETRES_PER_DECIMETRE);
  }

  @Override
  public int unknownDecimetres(int edge, boolean reverse) {
    int set = graph.tagSet(edge) * 2 + (reverse ? 1 : 0);
    if (wholeUnknown[set]) {
      return decimetres(edge);
    }
    return spotUnknown[set] ? SPOT_DECIMETRES : 0;
  }

  @Override
  public Optional<TurnCosts> turns() {
    return rules.travel() == Travel.CAR
        ? Optional.of(new CarTurns(graph, rules.penalty(Penalty.TURN_ROUND)))
        : Optional.empty();
  }

  @Override
  public double millisPerMetreOffStreet() {
    return MILLIS_PER_METRE_AT_1_KMH / rules.speeds().offStreet();
  }
}
