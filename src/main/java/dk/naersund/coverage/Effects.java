package dk.naersund.coverage;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an edit does: how far people have it, and which promises turn.
 *
 * @param travel one for each kind of service whose doors it touches, and each profile, also where
 *     no address notices
 * @param promises the promises about those kinds that stand otherwise, now or on a later day
 */
public record Effects(List<Travel> travel, List<PromiseChange> promises) {
  public Effects {
    travel = List.copyOf(travel);
    promises = List.copyOf(promises);
  }

  /** Whether nobody notices: no travel time and no promise changes. */
  public boolean isNothing() {
    return promises.isEmpty() && travel.stream().allMatch(Travel::isNothing);
  }

  /**
   * How much nearer or farther the nearest place of a kind comes, for addresses. Times are there,
   * from door to door, whoever may use the place.
   *
   * @param kind id of the service kind
   * @param profile id of the street profile
   * @param day the day compared
   * @param addresses how many addresses were compared
   * @param shifts whole minutes (rounded, below 0 for nearer, never 0) to how many addresses
   * @param gained addresses that had no known way before and have one now
   * @param lost addresses that had a known way and have none now
   * @param text the same in one sentence: "412 adresser får længere til …"
   */
  public record Travel(
      String kind,
      String profile,
      LocalDate day,
      int addresses,
      SortedMap<Integer, Integer> shifts,
      int gained,
      int lost,
      LocalText text) {
    public Travel {
      shifts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(shifts));
    }

    /** How many addresses come nearer by half a minute or more. */
    public int nearer() {
      return sum(shifts.headMap(0));
    }

    /** How many addresses come farther by half a minute or more. */
    public int farther() {
      return sum(shifts.tailMap(1));
    }

    /** Whether no address comes nearer or farther. */
    public boolean isNothing() {
      return shifts.isEmpty() && gained == 0 && lost == 0;
    }

    private static int sum(SortedMap<Integer, Integer> part) {
      return part.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * A promise that the edit touches.
   *
   * @param before how it stands without the edit
   * @param after how it stands with it
   * @param notCovered how many more addresses have no site near enough; below 0 for fewer, 0 where
   *     sites are counted
   * @param uncertain for how many more addresses nobody knows; below 0 for fewer
   * @param worse whether a verdict becomes worse, bad news comes earlier, or more addresses lose
   * @param text what happens, in one sentence: "Løftet … bliver brudt 2. december."
   */
  public record PromiseChange(
      PromiseState before,
      PromiseState after,
      int notCovered,
      int uncertain,
      boolean worse,
      LocalText text) {
    /** How many more addresses are not covered for certain; below 0 for fewer. */
    public int addresses() {
      return notCovered + uncertain;
    }

    /** The first day on which it is broken with the edit; null when none is known. */
    public @Nullable LocalDate brokenOn() {
      return after.brokenFrom();
    }
  }
}
