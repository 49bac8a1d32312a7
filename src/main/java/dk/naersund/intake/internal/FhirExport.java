package dk.naersund.intake.internal;

import dk.naersund.hours.HoursException;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection: organisations, a Location for each site, a HealthcareService for each offer. */
public final class FhirExport {
  private final RegistrySnapshot snapshot;
  private final LocalDate day;
  private final List<Fhir.EntryOf> entries = new ArrayList<>();

  private FhirExport(RegistrySnapshot snapshot, LocalDate day) {
    this.snapshot = snapshot;
    this.day = day;
  }

  /** See {@link dk.naersund.intake.Exports#write}. */
  public static void write(RegistrySnapshot snapshot, LocalDate day, OutputStream out) {
    FhirExport export = new FhirExport(snapshot, day);
    snapshot.organisations().forEach(export::organisation);
    snapshot.sites().forEach(export::site);
    Json.write(new Fhir.Bundle("Bundle", "collection", export.entries), out);
  }

  private void organisation(Organisation organisation) {
    List<Fhir.Identifier> identifiers = new ArrayList<>();
    identifiers.add(new Fhir.Identifier(Fhir.OWN + "organisation", organisation.id()));
    identifier(identifiers, Fhir.SOR, organisation.sorId());
    identifier(identifiers, Fhir.CVR, organisation.cvr());
    identifier(identifiers, Fhir.KOMMUNE, organisation.kommunekode());
    String id = Hsds.uuid("organisation", organisation.id());
    add(
        id,
        new Fhir.Organization(
            "Organization",
            id,
            identifiers,
            true,
            organisation.name().da(),
            telecom(organisation.phone())));
  }

  private void site(Site site) {
    SiteLocation here = site.locationOn(day).orElse(null);
    if (here == null) {
      return;
    }
    String id = Hsds.uuid("site", site.id());
    LocalText landmark = site.buildingAt(here).landmark();
    boolean closed = site.closures().stream().anyMatch(closure -> closure.holdsOn(day));
    String house = site.partOf();
    boolean houseThere =
        house != null
            && snapshot.findSite(house).flatMap(other -> other.locationOn(day)).isPresent();
    add(
        id,
        new Fhir.Location(
            "Location",
            id,
            List.of(new Fhir.Identifier(Fhir.OWN + "site", site.id())),
            closed ? "suspended" : "active",
            site.name().da(),
            site.formerNames().stream().map(LocalText::da).toList(),
            landmark == null ? null : landmark.da(),
            "instance",
            telecom(site.phone()),
            address(here),
            new Fhir.Coordinates(here.position().lon(), here.position().lat()),
            house == null || !houseThere ? null : reference(Hsds.uuid("site", house))));
    site.services().stream()
        .filter(offer -> SiteView.holdsOn(offer, day))
        .forEach(offer -> offer(site, offer, id));
  }

  private void offer(Site site, ServiceAtSite offer, String location) {
    Service service = snapshot.findService(offer.service()).orElse(null);
    if (service == null) {
      return;
    }
    LocalText note = service.audience().note();
    String id = Hsds.uuid("offer", site.id() + "/" + offer.service());
    List<Fhir.NotAvailable> closed =
        offer.exceptions().stream()
            .filter(exception -> exception.hours().equals("off"))
            .map(FhirExport::notAvailable)
            .toList();
    add(
        id,
        new Fhir.HealthcareService(
            "HealthcareService",
            id,
            true,
            reference(Hsds.uuid("organisation", service.organisation())),
            List.of(coded(Fhir.OWN + "service-kind", service.kind(), kind(service))),
            List.of(reference(location)),
            service.name().da(),
            offer.hours().isBlank() ? null : "opening_hours: " + offer.hours(),
            telecom(offer.phone()),
            note == null ? List.of() : List.of(new Fhir.Eligibility(note.da())),
            service.languages().stream()
                .map(language -> coded("urn:ietf:bcp:47", language, null))
                .toList(),
            closed));
  }

  private @Nullable String kind(Service service) {
    return snapshot.findServiceKind(service.kind()).map(kind -> kind.name().da()).orElse(null);
  }

  private static Fhir.NotAvailable notAvailable(HoursException exception) {
    LocalText reason = exception.reason();
    return new Fhir.NotAvailable(
        reason == null ? "Lukket" : reason.da(),
        new Fhir.Period(exception.from().toString(), exception.to().toString()));
  }

  private static Fhir.Address address(SiteLocation here) {
    Addresses parts = Addresses.split(here.addressText());
    return new Fhir.Address(
        List.of(
            new Fhir.Extension(
                Fhir.KOMMUNE_OF_ADDRESS, coded(Fhir.KOMMUNE, here.kommunekode(), null))),
        "work",
        here.addressText(),
        List.of(parts.street()),
        parts.city(),
        parts.postcode(),
        "DK");
  }

  private void add(String id, Object resource) {
    entries.add(new Fhir.EntryOf("urn:uuid:" + id, resource));
  }

  private static Fhir.Reference reference(String id) {
    return new Fhir.Reference("urn:uuid:" + id);
  }

  private static Fhir.CodeableConcept coded(String system, String code, @Nullable String text) {
    return new Fhir.CodeableConcept(List.of(new Fhir.Coding(system, code)), text);
  }

  private static List<Fhir.ContactPoint> telecom(@Nullable Phone phone) {
    return phone == null ? List.of() : List.of(new Fhir.ContactPoint("phone", phone.number()));
  }

  private static void identifier(
      List<Fhir.Identifier> identifiers, String system, @Nullable String value) {
    if (value != null) {
      identifiers.add(new Fhir.Identifier(system, value));
    }
  }
}
