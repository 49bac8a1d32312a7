package dk.naersund.coverage;

import dk.naersund.geo.Area;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How far the addresses of a region have it to the nearest place of a kind. */
public interface Coverage {
  /**
   * Counts all addresses. Places that are not shown to the public do not count. It is computing
   * work: never on an event loop.
   *
   * @throws IllegalArgumentException when kind or profile does not exist
   */
  Report report(World world, Question question);

  /**
   * What is asked.
   *
   * @param kind id of the service kind
   * @param profile id of the street profile that travels
   * @param minutes how long is near, 1 or more
   * @param day the day on which the places must be there
   */
  record Question(String kind, String profile, int minutes, LocalDate day) {
    public Question {
      if (minutes < 1) {
        throw new IllegalArgumentException("minutes must be 1 or more: " + minutes);
      }
    }
  }

  /**
   * The answer.
   *
   * @param question what was asked
   * @param whole all addresses of the map
   * @param areas each area of the region, in the order of its file
   */
  record Report(Question question, Count whole, List<Count> areas) {
    public Report {
      areas = List.copyOf(areas);
    }
  }

  /**
   * The addresses of one area.
   *
   * @param area the area; null for all
   * @param sites how many sites of the kind are there that day
   * @param addresses how many addresses there are
   * @param within how many have it near, by a way that is known
   * @param uncertain how many more have it near if what is not known turns out well
   * @param beyond how many have a way, but a longer one
   * @param noWay how many have no known way
   * @param medianMinutes the middle one's time there, of those with a way; null when there is none
   * @param mostMinutes the longest time there, of those with a way; null when there is none
   * @param upTo minutes (5, 10, 15 …) to how many addresses get there in at most that time but not
   *     in five minutes less
   */
  record Count(
      @Nullable Area area,
      int sites,
      int addresses,
      int within,
      int uncertain,
      int beyond,
      int noWay,
      @Nullable Integer medianMinutes,
      @Nullable Integer mostMinutes,
      SortedMap<Integer, Integer> upTo) {}
}
