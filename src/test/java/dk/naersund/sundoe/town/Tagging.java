package dk.naersund.sundoe.town;

import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Tags;
import java.util.List;

/** Tags as mappers leave them: something about most streets, everything about hardly any. */
public final class Tagging {
  private Tagging() {}

  /** A quiet street. */
  public static Tags residential(Dice dice) {
    Tags tags = Tags.of("highway", "residential");
    if (dice.chance(0.35)) {
      tags = tags.with("surface", dice.chance(0.9) ? "asphalt" : "paving_stones");
    }
    if (dice.chance(0.4)) {
      tags = tags.with("sidewalk", dice.one(List.of("both", "both", "left", "right", "no")));
    }
    if (dice.chance(0.4)) {
      tags = tags.with("lit", "yes");
    }
    if (dice.chance(0.3)) {
      tags = tags.with("maxspeed", dice.one(List.of("30", "40", "50")));
    }
    if (dice.chance(0.1)) {
      tags = tags.with("smoothness", dice.one(List.of("good", "intermediate", "bad")));
    }
    return tags;
  }

  /** A footpath between gardens. */
  public static Tags path(Dice dice) {
    Tags tags = Tags.of("highway", dice.chance(0.7) ? "footway" : "path");
    if (dice.chance(0.4)) {
      tags =
          tags.with(
              "surface", dice.one(List.of("asphalt", "paving_stones", "fine_gravel", "ground")));
    }
    if (dice.chance(0.15)) {
      tags = tags.with("width", dice.one(List.of("1.2", "1.5", "2", "2.5")));
    }
    if (dice.chance(0.2)) {
      tags = tags.with("lit", dice.chance(0.5) ? "yes" : "no");
    }
    return tags;
  }
}
