package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Whether a way can be travelled as it is told. */
final class LegCheck {
  private LegCheck() {}

  /** When a way ends. */
  static long end(List<Leg> legs) {
    return legs.getLast().arrives().getEpochSecond();
  }

  /** Checks order, times and changes. */
  static void check(NaiveTimetable naive, Walker walker, List<Leg> legs, int mostRides) {
    Leg.Ride before = null;
    int rides = 0;
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      assertThat(leg.arrives()).isAfterOrEqualTo(leg.departs());
      if (i > 0) {
        assertThat(leg.departs()).isAfterOrEqualTo(legs.get(i - 1).arrives());
      }
      if (leg instanceof Leg.Ride ride) {
        rides++;
        if (before != null) {
          int change = naive.change(walker, before.to().id(), ride.from().id());
          assertThat(change).as("a change that is allowed: %s", legs).isGreaterThanOrEqualTo(0);
          assertThat(ride.departs()).isAfterOrEqualTo(before.arrives().plusSeconds(change));
        }
        checkAccess(walker, ride);
        before = ride;
      } else if (leg instanceof Leg.Walk walk && walk.from() != null && walk.to() != null) {
        assertThat(walk.from()).isNotEqualTo(walk.to());
      }
    }
    assertThat(rides).isBetween(1, mostRides);
  }

  private static void checkAccess(Walker walker, Leg.Ride ride) {
    if (walker.need() == AccessNeed.STEP_FREE) {
      assertThat(List.of(ride.access(), ride.from().access(), ride.to().access()))
          .doesNotContain(Access.NO);
    }
    if (walker.need() == AccessNeed.STEP_FREE_KNOWN) {
      assertThat(ride.inDoubt()).isFalse();
    }
  }
}
