package dk.naersund.intake.internal;

import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.text.LocalText;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of services, each with its organisation and the locations that offer it on the day. */
public final class HsdsExport {
  private final RegistrySnapshot snapshot;
  private final Map<String, List<Hsds.AtLocation>> atLocations = new LinkedHashMap<>();

  private HsdsExport(RegistrySnapshot snapshot, LocalDate day) {
    this.snapshot = snapshot;
    for (SiteView view : SiteView.all(snapshot.sites(), day)) {
      for (Map<Field, String> offer : view.offers()) {
        atLocations
            .computeIfAbsent(offer.getOrDefault(Field.SERVICE, ""), key -> new ArrayList<>())
            .add(atLocation(view, offer));
      }
    }
  }

  /** See {@link dk.naersund.intake.Exports#write}. */
  public static void write(RegistrySnapshot snapshot, LocalDate day, OutputStream out) {
    HsdsExport export = new HsdsExport(snapshot, day);
    List<Hsds.Offered> services = snapshot.services().stream().map(export::service).toList();
    Json.write(
        new Hsds.Page(
            services.size(), 1, 1, services.size(), true, true, services.isEmpty(), services),
        out);
  }

  private Hsds.Offered service(Service service) {
    Service.Audience audience = service.audience();
    LocalText note = audience.note();
    return new Hsds.Offered(
        Hsds.uuid("service", service.id()),
        service.name().da(),
        "active",
        service.booking().url(),
        switch (service.booking().how()) {
          case DROP_IN -> "Mød op uden tid.";
          case PHONE -> "Ring og få en tid.";
          case ONLINE -> "Bestil tid på nettet.";
          case BY_REFERRAL -> "Du skal have en henvisning.";
          case UNKNOWN -> null;
        },
        note == null ? null : note.da(),
        audience.minAge(),
        audience.maxAge(),
        service.languages().stream()
            .map(code -> new Hsds.Language(Hsds.uuid("language", service.id() + code), code))
            .toList(),
        organization(snapshot.findOrganisation(service.organisation()).orElse(null)),
        atLocations.getOrDefault(service.id(), List.of()));
  }

  private static Hsds.Organization organization(@Nullable Organisation organisation) {
    if (organisation == null) {
      return new Hsds.Organization(Hsds.uuid("organisation", "?"), "?", "?", List.of());
    }
    String name = organisation.name().da();
    Phone phone = organisation.phone();
    return new Hsds.Organization(
        Hsds.uuid("organisation", organisation.id()),
        name,
        name,
        phone == null
            ? List.of()
            : phones("organisation/" + organisation.id(), phone.number(), phone.hours()));
  }

  private static Hsds.AtLocation atLocation(SiteView view, Map<Field, String> offer) {
    String id = view.site().get(Field.ID) + "/" + offer.get(Field.SERVICE);
    return new Hsds.AtLocation(
        Hsds.uuid("offer", id),
        phones(id, offer.get(Field.SERVICE_PHONE), offer.get(Field.SERVICE_PHONE_HOURS)),
        List.of(
            new Hsds.Schedule(
                Hsds.uuid("schedule", id),
                offer.get(Field.SERVICE_FROM),
                offer.get(Field.SERVICE_TO),
                "Europe/Copenhagen",
                offer.get(Field.HOURS))),
        location(view.site()));
  }

  private static Hsds.Location location(Map<Field, String> site) {
    String id = site.getOrDefault(Field.ID, "");
    Addresses parts = Addresses.split(site.getOrDefault(Field.ADDRESS, ""));
    String access = site.get(Field.ACCESS);
    return new Hsds.Location(
        Hsds.uuid("site", id),
        "physical",
        site.getOrDefault(Field.NAME, ""),
        site.get(Field.NAME_EN),
        site.get(Field.LANDMARK),
        Double.parseDouble(site.getOrDefault(Field.LAT, "0")),
        Double.parseDouble(site.getOrDefault(Field.LON, "0")),
        id,
        Hsds.ID_TYPE,
        List.of(
            new Hsds.Address(
                Hsds.uuid("address", id),
                parts.street(),
                parts.city() == null ? "" : parts.city(),
                site.getOrDefault(Field.KOMMUNEKODE, ""),
                "",
                parts.postcode() == null ? "" : parts.postcode(),
                "DK",
                "physical")),
        phones("site/" + id, site.get(Field.PHONE), site.get(Field.PHONE_HOURS)),
        access == null
            ? List.of()
            : List.of(new Hsds.Accessibility(Hsds.uuid("access", id), access)));
  }

  private static List<Hsds.PhoneNumber> phones(
      String owner, @Nullable String number, @Nullable String hours) {
    return number == null
        ? List.of()
        : List.of(new Hsds.PhoneNumber(Hsds.uuid("phone", owner), number, hours));
  }
}
