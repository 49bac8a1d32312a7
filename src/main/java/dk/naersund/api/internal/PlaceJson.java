package dk.naersund.api.internal;

import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON form of a site in lists and results, in the language of the request.
 *
 * @param lat latitude of its address on the day asked for, degrees WGS84; null when it is nowhere
 *     then
 */
record PlaceJson(
    String id,
    String name,
    List<String> formerNames,
    @Nullable String landmark,
    @Nullable String address,
    @Nullable String municipality,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable String partOf,
    @Nullable String satelliteOf,
    @Nullable PhoneJson phone) {
  /** A number and when somebody answers it. */
  record PhoneJson(String number, @Nullable String hours) {
    static @Nullable PhoneJson of(@Nullable Phone phone) {
      return phone == null ? null : new PhoneJson(phone.number(), phone.hours());
    }
  }

  static PlaceJson of(Site site, @Nullable SiteLocation location, Locale language) {
    LocalText landmark = location == null ? site.landmark() : site.buildingAt(location).landmark();
    return new PlaceJson(
        site.id(),
        site.name().in(language),
        site.formerNames().stream().map(name -> name.in(language)).toList(),
        landmark == null ? null : landmark.in(language),
        location == null ? null : location.addressText(),
        location == null ? null : location.kommunekode(),
        location == null ? null : location.position().lat(),
        location == null ? null : location.position().lon(),
        site.partOf(),
        site.satelliteOf(),
        PhoneJson.of(site.phone()));
  }

  static PlaceJson on(Site site, LocalDate day, Locale language) {
    return of(site, site.locationOn(day).orElse(null), language);
  }
}
