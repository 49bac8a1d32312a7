package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SourceServer;
import dk.naersund.text.LocalText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** FHIR servers as {@code slots.yaml} names them, for tests of rooms above. */
public final class TestServers {
  private TestServers() {}

  /** One that serves one place by the Location {@code Location/1}. */
  public static SourceServer fhir(
      URI url, Duration timeout, ServiceAtSiteId at, boolean demandsCivilNumber) {
    return new FhirServer(
        new SourceSettings(
            new SourceAbout(
                "klinik", LocalText.danish("Klinikkens system"), null, Duration.ofMinutes(15)),
            SourceSettings.Type.FHIR,
            url,
            Set.of(url.getRawAuthority()),
            Duration.ofSeconds(60),
            timeout,
            30,
            "a-token-of-the-test",
            true,
            List.of(new SourceSettings.Served(at, "Location/1", null)),
            demandsCivilNumber
                ? SourceSettings.Booking.WITH_CIVIL_NUMBER
                : SourceSettings.Booking.ALLOWED));
  }
}
