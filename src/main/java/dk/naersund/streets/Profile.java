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
 */
public record Profile(String id, LocalText name, boolean vehicle, boolean needsStepFree) {}
