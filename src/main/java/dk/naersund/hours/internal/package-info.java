/**
 * What the room behind {@link dk.naersund.hours} keeps to itself. {@code RuleReader} turns an
 * expression into {@code HoursRule}s, {@code Expression} paints a day with them, {@code DayPlans}
 * lets exceptions take their days, {@code DayTable} keeps the days painted, and {@code RuleHours}
 * looks moments up in it through the {@code WallClock}.
 */
@NullMarked
package dk.naersund.hours.internal;

import org.jspecify.annotations.NullMarked;
