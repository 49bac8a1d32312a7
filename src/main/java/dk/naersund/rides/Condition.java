package dk.naersund.rides;

import dk.naersund.text.LocalText;

/**
 * Something that is so for a person or not, and that only they can tell: a card, a referral, a
 * relative with a car.
 *
 * @param id stable id, unique in the region: {@code visiteret-flexhandicap}
 * @param ask the question: "Er du visiteret til flexhandicap?"
 * @param needed the sentence for somebody of whom it is not so, or not known
 */
public record Condition(String id, LocalText ask, LocalText needed) {}
