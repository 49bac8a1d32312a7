package dk.naersund.availability;

import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who says something about free times, and when it was so.
 *
 * @param source id of the source; {@link SlotId#OWN} for our own calendar
 * @param name what people call the source
 * @param phone whom to ring when it is silent; null when only the site's own phone is known
 * @param asOf when it was so, by the source's own clock, never later than ours
 */
public record Said(String source, LocalText name, @Nullable Phone phone, Instant asOf) {}
