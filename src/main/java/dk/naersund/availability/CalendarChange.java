package dk.naersund.availability;

import dk.naersund.registry.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change in the history of a site's calendar; of series and closing days one pair is set.
 *
 * @param number its number
 * @param at when
 * @param by who, and why
 * @param seriesBefore the series before; null when there was none
 * @param seriesAfter the series since; null when it was taken away
 * @param closingBefore the closing days before; null when there were none
 * @param closingAfter the closing days since; null when they were taken away
 */
public record CalendarChange(
    long number,
    Instant at,
    Author by,
    @Nullable OpeningSeries seriesBefore,
    @Nullable OpeningSeries seriesAfter,
    @Nullable ClosingDays closingBefore,
    @Nullable ClosingDays closingAfter) {}
