package dk.naersund.search;

import dk.naersund.text.LocalText;

/**
 * Why something is as it is.
 *
 * @param code stable, for programs: {@code closed-on-arrival}
 * @param text one or two sentences, for people
 */
public record Reason(String code, LocalText text) {}
