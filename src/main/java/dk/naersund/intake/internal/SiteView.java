package dk.naersund.intake.internal;

import dk.naersund.registry.Building;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site on a day as a table has it; what is not known is not in it.
 *
 * @param site its own fields
 * @param offers the fields of each service offered there on the day
 */
record SiteView(Map<Field, String> site, List<Map<Field, String>> offers) {

  /** The sites that are somewhere on the day, by id. */
  static List<SiteView> all(Collection<Site> sites, LocalDate day) {
    return sites.stream().flatMap(site -> of(site, day).stream()).toList();
  }

  /** The site on the day; empty when it is nowhere. */
  static Optional<SiteView> of(Site site, LocalDate day) {
    return site.locationOn(day)
        .map(
            location ->
                new SiteView(
                    fields(site, location),
                    site.services().stream()
                        .filter(offer -> holdsOn(offer, day))
                        .map(SiteView::offer)
                        .toList()));
  }

  /** Whether the dates of the offer itself hold; its season's are not asked for. */
  static boolean holdsOn(ServiceAtSite offer, LocalDate day) {
    return (offer.from() == null || !day.isBefore(offer.from()))
        && (offer.to() == null || !day.isAfter(offer.to()));
  }

  /** A coordinate with six decimals, about 0.1 m. */
  static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static Map<Field, String> fields(Site site, SiteLocation location) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    put(fields, Field.ID, site.id());
    put(fields, Field.NAME, site.name().da());
    put(fields, Field.NAME_EN, site.name().byLanguage().get("en"));
    Building building = site.buildingAt(location);
    LocalText landmark = building.landmark();
    put(fields, Field.LANDMARK, landmark == null ? null : landmark.da());
    put(fields, Field.ADDRESS, location.addressText());
    put(fields, Field.ADDRESS_ID, location.addressId());
    put(fields, Field.KOMMUNEKODE, location.kommunekode());
    put(fields, Field.LAT, degrees(location.position().lat()));
    put(fields, Field.LON, degrees(location.position().lon()));
    phone(fields, site.phone(), Field.PHONE, Field.PHONE_HOURS);
    put(fields, Field.PART_OF, site.partOf());
    put(fields, Field.SATELLITE_OF, site.satelliteOf());
    put(fields, Field.ACCESS, AccessText.write(building.access()));
    return fields;
  }

  /** The fields of an offer. */
  static Map<Field, String> offer(ServiceAtSite offer) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    put(fields, Field.SERVICE, offer.service());
    put(fields, Field.HOURS, offer.hours());
    phone(fields, offer.phone(), Field.SERVICE_PHONE, Field.SERVICE_PHONE_HOURS);
    put(fields, Field.SERVICE_FROM, offer.from() == null ? null : offer.from().toString());
    put(fields, Field.SERVICE_TO, offer.to() == null ? null : offer.to().toString());
    return fields;
  }

  private static void phone(
      Map<Field, String> fields, @Nullable Phone phone, Field number, Field hours) {
    if (phone != null) {
      put(fields, number, phone.number());
      put(fields, hours, phone.hours());
    }
  }

  private static void put(Map<Field, String> fields, Field field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(field, value.strip());
    }
  }
}
