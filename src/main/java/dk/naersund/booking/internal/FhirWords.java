package dk.naersund.booking.internal;

import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The few shapes of FHIR R4 that holding and booking need: Slot and Appointment. */
final class FhirWords {
  /** Whose identifiers ours are. */
  static final String SYSTEM = "urn:naersund:booking";

  /** The Danish register's, by its object identifier. */
  private static final String CIVIL_REGISTER = "urn:oid:1.2.208.176.1.2";

  private static final JsonMapper JSON = JsonMapper.shared();

  private FhirWords() {}

  /** A resource of a type; empty for anything else. */
  static Optional<ObjectNode> read(String body, String type) {
    try {
      return JSON.readTree(body) instanceof ObjectNode object
              && type.equals(object.path("resourceType").asString(""))
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Whether it carries the claim's name. */
  static boolean isOf(JsonNode resource, String claim) {
    for (JsonNode identifier : resource.path("identifier")) {
      if (SYSTEM.equals(identifier.path("system").asString(""))
          && claim.equals(identifier.path("value").asString(""))) {
        return true;
      }
    }
    return false;
  }

  static String status(JsonNode resource) {
    return resource.path("status").asString("");
  }

  /** The version to be named with a change: {@code W/"3"}; empty when the server tells none. */
  static Optional<String> version(@Nullable String etag, JsonNode resource) {
    String version = resource.path("meta").path("versionId").asString("");
    return etag != null
        ? Optional.of(etag)
        : version.isEmpty() ? Optional.empty() : Optional.of("W/\"" + version + "\"");
  }

  /** The same slot with another status, under the claim's name or no more. */
  static String slot(ObjectNode slot, String status, String claim, boolean named) {
    ObjectNode changed = slot.deepCopy();
    changed.put("status", status);
    ArrayNode identifiers = JSON.createArrayNode();
    for (JsonNode identifier : slot.path("identifier")) {
      if (!SYSTEM.equals(identifier.path("system").asString(""))) {
        identifiers.add(identifier);
      }
    }
    if (named) {
      identifiers.addObject().put("system", SYSTEM).put("value", claim);
    }
    changed.remove("identifier");
    if (!identifiers.isEmpty()) {
      changed.set("identifier", identifiers);
    }
    return changed.toString();
  }

  /** An appointment for a person at a slot; without a person for one that is only held. */
  static ObjectNode appointment(
      ObjectNode slot,
      String claim,
      String status,
      @Nullable Person person,
      @Nullable CivilNumber number) {
    ObjectNode appointment =
        JSON.createObjectNode().put("resourceType", "Appointment").put("status", status);
    appointment.putArray("identifier").addObject().put("system", SYSTEM).put("value", claim);
    appointment.set("start", slot.path("start"));
    appointment.set("end", slot.path("end"));
    appointment
        .putArray("slot")
        .addObject()
        .put("reference", "Slot/" + slot.path("id").asString(""));
    ObjectNode participant = appointment.putArray("participant").addObject();
    participant.put("status", person == null ? "tentative" : "accepted");
    ObjectNode actor = participant.putObject("actor");
    if (person == null) {
      actor.put("display", "Nærsund");
      return appointment;
    }
    actor.put("reference", "#patient");
    ObjectNode patient =
        appointment.putArray("contained").addObject().put("resourceType", "Patient");
    patient.put("id", "patient");
    patient.putArray("name").addObject().put("text", person.name());
    if (person.phone() != null) {
      patient.putArray("telecom").addObject().put("system", "phone").put("value", person.phone());
    }
    if (number != null) {
      patient
          .putArray("identifier")
          .addObject()
          .put("system", CIVIL_REGISTER)
          .put("value", number.passOn());
    }
    if (!person.needs().isEmpty()) {
      appointment.put("comment", String.join(", ", person.needs()));
    }
    return appointment;
  }

  /** What {@code Appointment/$hold} takes. */
  static String holdParameters(ObjectNode appointment) {
    ObjectNode parameters = JSON.createObjectNode().put("resourceType", "Parameters");
    parameters
        .putArray("parameter")
        .addObject()
        .put("name", "appt-resource")
        .set("resource", appointment);
    return parameters.toString();
  }

  /** Whether a CapabilityStatement offers the operation {@code $hold} of Appointment. */
  static boolean offersHold(JsonNode capabilities) {
    for (JsonNode rest : capabilities.path("rest")) {
      for (JsonNode resource : rest.path("resource")) {
        if ("Appointment".equals(resource.path("type").asString(""))) {
          for (JsonNode operation : resource.path("operation")) {
            if ("hold".equals(operation.path("name").asString("").replace("$", ""))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
