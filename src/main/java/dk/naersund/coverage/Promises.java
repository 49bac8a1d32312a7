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
  List<PromiseState> judge(World world, LocalDate day, Collection<Promise> promises);
}
