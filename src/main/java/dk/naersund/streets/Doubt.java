package dk.naersund.streets;

import dk.naersund.geo.Position;
import dk.naersund.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What is known and not known about a way for one profile. Blocked metres are never part of a way.
 *
 * @param verifiedMetres metres of which every limit of the profile is known to be kept
 * @param unknownMetres metres of which at least one limit is not known, the stretch between door
 *     and street included
 * @param worst the spot that gives most cause for doubt; null when nothing is unknown, or only the
 *     first 50 metres at the person's own door, which they know
 */
public record Doubt(double verifiedMetres, double unknownMetres, @Nullable Spot worst) {
  /** Nothing to walk, nothing to doubt. */
  public static final Doubt NONE = new Doubt(0, 0, null);

  /**
   * A spot on or beside the way.
   *
   * @param at where it is
   * @param what code of what is there: {@code steps kerb barrier lift wheelchair surface incline
   *     width access oneway ferry}, or {@code door} for the stretch between door and street
   * @param text what and where in words: "kantsten ved Torvet: ved ikke, om den er sænket"
   */
  public record Spot(Position at, String what, LocalText text) {}
}
