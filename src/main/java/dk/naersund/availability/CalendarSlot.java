package dk.naersund.availability;

import java.time.Instant;

/**
 * A slot of our own calendar as its editors see it.
 *
 * @param start its beginning
 * @param minutes its length
 * @param seats for how many
 * @param taken how many seats are held or booked
 * @param withdrawn whether the calendar has it no more, and somebody still claims it
 */
public record CalendarSlot(Instant start, int minutes, int seats, int taken, boolean withdrawn) {}
