package dk.naersund.streets.internal.profiles;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a profile cannot pass. A limit that is not there is no question for the profile: then the
 * fact may be missing from the map without any doubt.
 *
 * @param kerbCm highest kerb, centimetres
 * @param inclinePercent steepest slope, percent
 * @param missingIncline what a slope that is not in the map means
 * @param widthCm narrowest passage, centimetres
 * @param missingWidth what a width that is not in the map means
 * @param smoothness worst smoothness
 * @param surfaces ground that cannot be passed
 * @param steps which steps can be taken
 */
public record Limits(
    OptionalDouble kerbCm,
    OptionalDouble inclinePercent,
    Missing missingIncline,
    OptionalDouble widthCm,
    Missing missingWidth,
    Optional<Smoothness> smoothness,
    Set<Ground> surfaces,
    StepsRule steps) {
  public Limits {
    surfaces = Set.copyOf(surfaces);
  }
}
