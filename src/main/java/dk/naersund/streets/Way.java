package dk.naersund.streets;

import dk.naersund.geo.Position;
import dk.naersund.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way for one profile, in words and as a line.
 *
 * @param profile id of the profile
 * @param millis travel time in milliseconds
 * @param metres length in metres
 * @param doubt what is known and not known about it
 * @param avoided what a shorter way would have met: steps, a high kerb; at most five, nearest first
 * @param steps the way in words, in order
 * @param line the way as positions, from the origin to the door
 * @param unknown which parts of the line hold something that is not known, in order
 */
public record Way(
    String profile,
    long millis,
    double metres,
    Doubt doubt,
    List<Doubt.Spot> avoided,
    List<Step> steps,
    List<Position> line,
    List<Span> unknown) {
  public Way {
    avoided = List.copyOf(avoided);
    steps = List.copyOf(steps);
    line = List.copyOf(line);
    unknown = List.copyOf(unknown);
  }

  /** A way of which nobody asks which part of its line is in doubt. */
  public Way(
      String profile,
      long millis,
      double metres,
      Doubt doubt,
      List<Doubt.Spot> avoided,
      List<Step> steps,
      List<Position> line) {
    this(profile, millis, metres, doubt, avoided, steps, line, List.of());
  }

  /**
   * A part of the line.
   *
   * @param from index of its first position
   * @param to index of its last position, greater than {@code from}
   */
  public record Span(int from, int to) {}

  /**
   * One instruction.
   *
   * @param text what to do, a whole sentence
   * @param note what to know about this stretch: surface, kerb, what is in doubt; null for nothing
   * @param street the street's name; null when it has none
   * @param metres length of the stretch that follows
   * @param millis time for it in milliseconds
   * @param unknownMetres how much of it is in doubt
   * @param at where the stretch begins
   */
  public record Step(
      LocalText text,
      @Nullable LocalText note,
      @Nullable String street,
      double metres,
      long millis,
      double unknownMetres,
      Position at) {}
}
