package dk.naersund.registry;

import dk.naersund.geo.Position;
import dk.naersund.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A door that citizens may use.
 *
 * @param id unique within its site
 * @param name which door it is, in words that continue a sentence: "indgang fra gården"
 * @param position where the door is
 * @param access what is known about it; features not listed are unknown
 * @param hint how to get in, in words; null for none
 * @param landmark what one sees when standing before this door; null for none
 * @param photo what it looks like; null when there is no picture
 */
public record Entrance(
    String id,
    LocalText name,
    Position position,
    List<AccessFact> access,
    @Nullable LocalText hint,
    @Nullable LocalText landmark,
    @Nullable Photo photo) {
  public Entrance {
    access = List.copyOf(access);
  }

  /** A door of which nothing is known. */
  public static Entrance of(String id, LocalText name, Position position) {
    return new Entrance(id, name, position, List.of(), null, null, null);
  }

  /** The same door, with what is said of it, at another place. */
  public Entrance at(Position other) {
    return new Entrance(id, name, other, access, hint, landmark, photo);
  }

  /** The same door, with other facts known about it. */
  public Entrance knowing(List<AccessFact> other) {
    return new Entrance(id, name, position, other, hint, landmark, photo);
  }

  /** The same door with another picture; null for none. */
  public Entrance shown(@Nullable Photo other) {
    return new Entrance(id, name, position, access, hint, landmark, other);
  }

  /** What is known about the feature; an unknown fact when nobody told us. */
  public AccessFact access(AccessFeature feature) {
    for (AccessFact fact : access) {
      if (fact.feature() == feature) {
        return fact;
      }
    }
    return AccessFact.unknown(feature);
  }

  /**
   * Whether somebody who cannot take a step gets in here: yes where it is step-free or has a ramp
   * or a lift, no where steps are known and nothing helps over them, else unknown.
   */
  public Answer stepFree() {
    Answer level = access(AccessFeature.STEP_FREE_ENTRANCE).answer();
    if (level == Answer.YES
        || access(AccessFeature.RAMP).answer() == Answer.YES
        || access(AccessFeature.LIFT).answer() == Answer.YES) {
      return Answer.YES;
    }
    return level;
  }
}
