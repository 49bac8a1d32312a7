package dk.naersund.transit.internal.rounds;

import java.util.ArrayList;
import java.util.List;

/** The ways to a stop of which none is as good as another in every respect. */
final class ParetoBag {
  private final List<ParetoLabel> labels = new ArrayList<>(4);

  /** Adds a way unless one here is as good; takes away those that are no better than it. */
  boolean add(ParetoLabel label) {
    for (ParetoLabel known : labels) {
      if (known.dominates(label)) {
        return false;
      }
    }
    labels.removeIf(label::dominates);
    labels.add(label);
    return true;
  }

  /** Whether a way here is as good. */
  boolean covers(ParetoLabel label) {
    for (ParetoLabel known : labels) {
      if (known.dominates(label)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this very way is still among them. */
  boolean holds(ParetoLabel label) {
    for (ParetoLabel known : labels) {
      if (known == label) {
        return true;
      }
    }
    return false;
  }

  List<ParetoLabel> labels() {
    return labels;
  }
}
