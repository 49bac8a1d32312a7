package dk.naersund.eligibility.internal;

import java.util.List;

/**
 * A row of a decision table: when all terms hold, then this.
 *
 * @param then index of what follows, among the table's words or the outcomes
 * @param because ids of the sentences it rests on
 */
record Row(List<Term> when, int then, List<String> because) {
  Row {
    when = List.copyOf(when);
    because = List.copyOf(because);
  }
}
