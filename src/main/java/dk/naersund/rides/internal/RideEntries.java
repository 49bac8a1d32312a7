package dk.naersund.rides.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.naersund.rides.Condition;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code rides.yaml} as it is written; what a field means stands in {@code src/docs/region.md}. */
record RideEntries(
    @Nullable List<Condition> conditions, @JsonProperty(required = true) List<Entry> rides) {
  record Entry(
      @Nullable String id,
      @Nullable LocalText name,
      @Nullable LocalText about,
      @Nullable WhoEntry who,
      @Nullable List<String> kommuner,
      @Nullable String hours,
      @Nullable OrderEntry order,
      @Nullable FareEntry fare,
      @Nullable Map<String, CarriesEntry> aids,
      @Nullable PaceEntry pace,
      @Nullable BookingEntry booking,
      @Nullable PhoneEntry phone,
      @Nullable String url,
      @Nullable List<LocalText> notes,
      @Nullable Map<String, LocalText> assumed,
      @Nullable SourceEntry source,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  record WhoEntry(
      @Nullable List<String> residence,
      @Nullable Integer minAge,
      @Nullable Integer maxAge,
      @Nullable List<String> all,
      @Nullable List<String> any,
      @Nullable List<String> services) {}

  record OrderEntry(
      @Nullable Boolean none,
      @Nullable Integer minutesBefore,
      @Nullable Integer daysBefore,
      @Nullable String until,
      @Nullable Boolean workingDays,
      @Nullable Integer earliestDays,
      @Nullable String desk) {}

  record FareEntry(
      @Nullable List<StepEntry> steps,
      @Nullable Boolean perStartedKilometre,
      @Nullable Integer onlinePercentOff) {}

  record StepEntry(@Nullable Integer toKm, @Nullable Double fixed, @Nullable Double perKm) {}

  record CarriesEntry(
      @Nullable Boolean allowed,
      @Nullable Integer maxCentimetres,
      @Nullable Integer maxKilograms) {}

  record PaceEntry(@Nullable Integer lateMinutes, @Nullable Integer detourPercent) {}

  record BookingEntry(@Nullable String by, @Nullable LocalText text) {}

  record PhoneEntry(@Nullable String number, @Nullable String hours) {}

  record SourceEntry(@Nullable LocalText text, @Nullable LocalDate date, @Nullable String url) {}
}
