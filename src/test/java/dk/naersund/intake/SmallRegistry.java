package dk.naersund.intake;

import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A registry with one house, the world of the examples in {@code src/docs/notices.md}. */
final class SmallRegistry {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private SmallRegistry() {}

  static RegistrySnapshot snapshot() {
    return RegistrySnapshot.of(
        List.of(
            new Organisation(
                "sundoe-kommune",
                LocalText.of("Sundø Kommune", "Sundø Municipality"),
                Organisation.Kind.MUNICIPALITY,
                "0991",
                null,
                "982131000016001",
                null,
                null)),
        List.of(
            new ServiceKind(
                "sygeplejeklinik",
                LocalText.of("Sygeplejeklinik", "Nursing clinic"),
                null,
                ServiceKind.Sector.MUNICIPAL,
                List.of(),
                null)),
        List.of(),
        List.of(
            new Service(
                "sundoe-sygepleje",
                "sygeplejeklinik",
                "sundoe-kommune",
                LocalText.danish("Sundøs sygeplejeklinikker"),
                Service.Audience.EVERYBODY,
                List.of("da"),
                new Service.Booking(Service.Booking.How.PHONE, null),
                null,
                false)),
        List.of(
            site("sundhedshus-havnen", "Sundhedshus Havnen", 56.3312, null)
                .withEntry(new Site.Entry("sundoe-kommune", null, false, List.of("posthuset"))),
            site("herberget", "Herberget", 56.3500, null)
                .withServices(List.of())
                .withEntry(new Site.Entry("sundoe-kommune", null, true, List.of())),
            site("lukket-klinik", "Den gamle klinik", 56.3400, LocalDate.of(2025, 12, 31))));
  }

  private static Site site(String id, String name, double lat, @Nullable LocalDate last) {
    Position position = new Position(lat, 11.8745);
    AccessFact level =
        new AccessFact(
            AccessFeature.STEP_FREE_ENTRANCE,
            Answer.YES,
            null,
            "besigtigelse",
            DAY.minusDays(9),
            null);
    Entrance door =
        new Entrance(
            "hoved", LocalText.danish("hovedindgang"), position, List.of(level), null, null, null);
    return new Site(
        id,
        LocalText.danish(name),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(
            new SiteLocation(
                null,
                last,
                "Havnegade 3, 9991 Sundby",
                "0a3f50c1",
                "0991",
                position,
                List.of(door),
                List.of())),
        List.of(),
        new Phone("+45 99 95 12 34", null),
        List.of(),
        List.of(
            offer(null, LocalDate.of(2026, 12, 31), "Mo-Fr 08:00-15:30; PH off"),
            offer(LocalDate.of(2027, 1, 1), null, "Mo-Fr 08:00-16:00; PH off")),
        Site.Entry.UNKEPT);
  }

  private static ServiceAtSite offer(
      @Nullable LocalDate from, @Nullable LocalDate to, String hours) {
    return new ServiceAtSite(
        "sundoe-sygepleje", from, to, "hoved", hours, List.of(), null, false, null);
  }

  static DryRun dryRun(Format format, String text, RegistrySnapshot snapshot) {
    return dryRun(format, text.getBytes(StandardCharsets.UTF_8), snapshot);
  }

  static DryRun dryRun(Format format, byte[] bytes, RegistrySnapshot snapshot) {
    try {
      return Imports.dryRun(format, new ByteArrayInputStream(bytes), snapshot, DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] export(Format format, RegistrySnapshot snapshot, LocalDate day) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Exports.write(format, snapshot, day, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The registry after the proposal has been taken. */
  static RegistrySnapshot taken(RegistrySnapshot before, DryRun run) {
    Map<String, Site> sites = new TreeMap<>();
    before.sites().forEach(site -> sites.put(site.id(), site));
    run.proposed().forEach(site -> sites.put(site.id(), site));
    return RegistrySnapshot.of(
        List.copyOf(before.organisations()),
        List.copyOf(before.serviceKinds()),
        List.copyOf(before.seasons()),
        List.copyOf(before.services()),
        List.copyOf(sites.values()));
  }

  /** The same catalogue, no site. */
  static RegistrySnapshot withoutSites(RegistrySnapshot full) {
    return RegistrySnapshot.of(
        List.copyOf(full.organisations()),
        List.copyOf(full.serviceKinds()),
        List.copyOf(full.seasons()),
        List.copyOf(full.services()),
        List.of());
  }
}
