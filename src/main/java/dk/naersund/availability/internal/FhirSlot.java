package dk.naersund.availability.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A FHIR R4 Slot, as far as it is needed; null stands for what is not there or cannot be read.
 *
 * @param id its id
 * @param schedule the reference of its Schedule
 * @param status free, busy, busy-unavailable, busy-tentative or entered-in-error
 * @param capacity how many seats (an extension of SMART Scheduling Links); -1 when not said
 */
record FhirSlot(
    @Nullable String id,
    @Nullable String schedule,
    @Nullable String status,
    @Nullable Instant start,
    @Nullable Instant end,
    int capacity) {
  private static final Set<String> STATUSES =
      Set.of("free", "busy", "busy-unavailable", "busy-tentative", "entered-in-error");
  private static final String CAPACITY =
      "http://fhir-registry.smarthealthit.org/StructureDefinition/slot-capacity";

  /** A slot that lasts longer does not tell the time one can come. */
  private static final Duration LONG = Duration.ofMinutes(90);

  static FhirSlot of(JsonNode slot) {
    int capacity = -1;
    for (JsonNode extension : slot.path("extension")) {
      if (CAPACITY.equals(extension.path("url").asString(""))) {
        capacity = Math.clamp(extension.path("valueInteger").asInt(0), 0, 10_000);
      }
    }
    return new FhirSlot(
        text(slot, "id"),
        slot.path("schedule").path("reference").asString(null),
        text(slot, "status"),
        instant(slot, "start"),
        instant(slot, "end"),
        capacity);
  }

  private static @Nullable String text(JsonNode slot, String field) {
    return slot.path(field).asString(null);
  }

  private static @Nullable Instant instant(JsonNode slot, String field) {
    String text = text(slot, field);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  boolean hasStatus() {
    return status != null && STATUSES.contains(status);
  }

  boolean isError() {
    return "entered-in-error".equals(status);
  }

  boolean isFree() {
    return "free".equals(status) && capacity != 0;
  }

  int seats() {
    return Math.max(1, capacity);
  }

  /** Whether it stands for many times. */
  boolean isCoarse() {
    return start != null && end != null && Duration.between(start, end).compareTo(LONG) > 0;
  }
}
