package dk.naersund.pages.internal.frame;

import org.jspecify.annotations.Nullable;

/**
 * A number as a page shows it.
 *
 * @param name whom one rings; blank where the page says it already
 * @param href {@code tel:} and the number in international form
 * @param ring "ring 99 95 12 34"
 * @param hours when somebody answers, in words; null when nobody told us, or for always
 */
public record PhoneView(String name, String href, String ring, @Nullable String hours) {}
