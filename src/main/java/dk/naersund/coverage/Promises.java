package dk.naersund.coverage;

import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The region's promises, and whether they are kept. */
public interface Promises {
  /** All promises, in the order of the region's file; empty when it has made none. */
  List<Promise> all();

  /**
   * How it stands with every promise. It is computing work, of up to seconds where every address of
   * a region counts: never on an event loop.
   *
   * @param world what to judge, also one that is only thought of
   * @param day the day asked about, past and future included
   */
  default List<PromiseState> judge(World world, LocalDate day) {
    return judge(world, day, all());
  }

  /** As {@link #judge(World, LocalDate)}, for some promises only. */
  default List<PromiseState> judge(World world, LocalDate day, Collection<Promise> promises) {
    return judge(world, day, promises, 24);
  }

  /**
   * As {@link #judge(World, LocalDate, Collection)}, with a bound for what it may cost.
   *
   * @param addressDays on how many later days addresses are counted at most; how far that reached
   *     stands in {@link PromiseState#checkedTo}
   */
  List<PromiseState> judge(
      World world, LocalDate day, Collection<Promise> promises, int addressDays);
}
