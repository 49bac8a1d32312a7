package dk.naersund.availability.internal;

import dk.naersund.availability.Said;
import dk.naersund.availability.SlotId;
import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a source beside its times.
 *
 * @param id its id
 * @param name what people call it
 * @param phone whom to ring when it is silent; null when only the site's own phone is known
 * @param freshFor how long one may trust what it said
 */
record SourceAbout(String id, LocalText name, @Nullable Phone phone, Duration freshFor) {
  /** Our own calendar is read every half second; after a minute something is wrong. */
  private static final SourceAbout OWN =
      new SourceAbout(
          SlotId.OWN,
          LocalText.of("klinikkens kalender her på siden", "the clinic's calendar on this site"),
          null,
          Duration.ofMinutes(1));

  static SourceAbout own() {
    return OWN;
  }

  Said said(Instant asOf) {
    return new Said(id, name, phone, asOf);
  }
}
