package dk.naersund.intake.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the <a href="https://docs.openreferral.org/en/3.0.1/hsds/">Human Services Data
 * Specification 3.0</a> that we have something to say in. Names are the specification's.
 */
final class Hsds {
  /** Under this type a location bears the id that it has here; the specification wants UUIDs. */
  static final String ID_TYPE = "naersund";

  private Hsds() {}

  /** The same UUID for the same thing in every export. */
  static String uuid(String what, String id) {
    return UUID.nameUUIDFromBytes((what + "/" + id).getBytes(StandardCharsets.UTF_8)).toString();
  }

  record Page(
      @JsonProperty("total_items") int totalItems,
      @JsonProperty("total_pages") int totalPages,
      @JsonProperty("page_number") int pageNumber,
      int size,
      @JsonProperty("first_page") boolean firstPage,
      @JsonProperty("last_page") boolean lastPage,
      boolean empty,
      List<Offered> contents) {}

  record Offered(
      String id,
      String name,
      String status,
      @Nullable String url,
      @JsonProperty("application_process") @Nullable String applicationProcess,
      @JsonProperty("eligibility_description") @Nullable String eligibilityDescription,
      @JsonProperty("minimum_age") @Nullable Integer minimumAge,
      @JsonProperty("maximum_age") @Nullable Integer maximumAge,
      List<Language> languages,
      Organization organization,
      @JsonProperty("service_at_locations") List<AtLocation> serviceAtLocations) {}

  record Language(String id, String code) {}

  record Organization(String id, String name, String description, List<PhoneNumber> phones) {}

  record AtLocation(
      String id, List<PhoneNumber> phones, List<Schedule> schedules, Location location) {}

  record Location(
      String id,
      @JsonProperty("location_type") String locationType,
      String name,
      @JsonProperty("alternate_name") @Nullable String alternateName,
      @Nullable String description,
      double latitude,
      double longitude,
      @JsonProperty("external_identifier") String externalIdentifier,
      @JsonProperty("external_identifier_type") String externalIdentifierType,
      List<Address> addresses,
      List<PhoneNumber> phones,
      List<Accessibility> accessibility) {}

  record Address(
      String id,
      @JsonProperty("address_1") String address1,
      String city,
      String region,
      @JsonProperty("state_province") String stateProvince,
      @JsonProperty("postal_code") String postalCode,
      String country,
      @JsonProperty("address_type") String addressType) {}

  record PhoneNumber(String id, String number, @Nullable String description) {}

  record Accessibility(String id, String description) {}

  record Schedule(
      String id,
      @JsonProperty("valid_from") @Nullable String validFrom,
      @JsonProperty("valid_to") @Nullable String validTo,
      String timezone,
      @Nullable String description) {}
}
