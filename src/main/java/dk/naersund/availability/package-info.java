/**
 * Free times: what our own calendar and the systems of others say about when one can come, each
 * with its source and age. May call {@code geo}, {@code hours}, {@code registry}, {@code text} and
 * {@code platform}; searches read {@link dk.naersund.availability.FreeTimes#current()}.
 *
 * <h2>How a time is found, and booked</h2>
 *
 * <pre>{@code
 * FreeTimesSnapshot free = freeTimes.current();            // once for each query
 * switch (free.at("sygeplejeklinik-bakken", "sundoe-sygepleje").first(arrival, reachable)) {
 *   case FirstFree.At at -> …                              // 9.40 tomorrow, as known a second ago
 *   case FirstFree.Old old -> …                            // perhaps 9.40: ring først
 *   …
 * }
 * calendar.hold(slot.id(), Duration.ofMinutes(5), key)     // Held until …, or Taken, Gone, Yours
 *     .then(calendar.confirm(key))
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"geo", "hours", "text", "registry", "platform"})
@NullMarked
package dk.naersund.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
