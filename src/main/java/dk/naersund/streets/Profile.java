package dk.naersund.streets;

import dk.naersund.text.LocalText;

/**
 * How somebody moves: on foot, on wheels, by bike or by car. Made from a file in {@code
 * maps/profiles}.
 *
 * @param id the file's name without its ending: {@code wheelchair}
 * @param name what people call it, to follow "I am": "gående", "i kørestol"
 * @param vehicle false for the profiles that also govern the walking legs of other modes; true for
 *     bike and car
 * @param needsStepFree whether an entrance with steps and no ramp is no way in
 * @param walking how far somebody is expected to go
 */
public record Profile(
    String id, LocalText name, boolean vehicle, boolean needsStepFree, Walking walking) {
  /** With the careful walking of a profile that says nothing about it. */
  public Profile(String id, LocalText name, boolean vehicle, boolean needsStepFree) {
    this(id, name, vehicle, needsStepFree, Walking.CAREFUL);
  }

  /**
   * How far somebody is expected to go on their own feet or wheels. Nobody is kept from going
   * further: these numbers decide what is proposed first.
   *
   * @param mostMetres longest way all by oneself, in metres
   * @param mostMetresToStop longest single walk to, between or from stops, in metres
   * @param changeSeconds least time for a change beside the walk, in seconds
   * @param metresPerSecond speed where no street is known
   */
  public record Walking(
      int mostMetres, int mostMetresToStop, int changeSeconds, double metresPerSecond) {
    /** An assumption on the careful side. */
    public static final Walking CAREFUL = new Walking(1500, 800, 120, 1.0);
  }
}
