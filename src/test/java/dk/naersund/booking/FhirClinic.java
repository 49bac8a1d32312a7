package dk.naersund.booking;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invented clinic's FHIR R4 server with slots, versions and appointments, as far as booking
 * needs them; it answers late, wrongly or not at all where a test wants that.
 */
public final class FhirClinic implements AutoCloseable {
  /** What goes wrong with a request. */
  public enum Trouble {
    NONE,
    /** It is done, and answered when nobody waits any more. */
    LATE,
    /** It is not done, and answered when nobody waits any more. */
    LOST,
    /** It is not done: status 500. */
    ERROR,
    /** It is done, and the answer is no JSON. */
    GARBLED
  }

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BASE = "/fhir/";

  private final Map<String, ObjectNode> slots = new LinkedHashMap<>();
  private final Map<String, ObjectNode> appointments = new LinkedHashMap<>();
  private final WireMockServer server;
  private final boolean offersHold;
  private final int lateMillis;
  private int versions;
  private volatile Function<Request, Trouble> troubles = request -> Trouble.NONE;

  /**
   * @param lateMillis after which it answers when it is late
   */
  public FhirClinic(boolean offersHold, int lateMillis) {
    this.offersHold = offersHold;
    this.lateMillis = lateMillis;
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(64)
                .maxRequestJournalEntries(100)
                .extensions(new Answers()));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("clinic")));
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + "/fhir");
  }

  /** What goes wrong from now on. */
  public void has(Function<Request, Trouble> happens) {
    troubles = happens;
  }

  /** What goes wrong with one method on one type from now on. */
  public void has(Trouble trouble, String method, String type) {
    has(
        request ->
            request.getMethod().getName().equals(method) && request.getUrl().startsWith(BASE + type)
                ? trouble
                : Trouble.NONE);
  }

  /** All is well again. */
  public void recovers() {
    has(request -> Trouble.NONE);
  }

  /** Adds free slots {@code 0}, {@code 1} … of ten minutes each. */
  public synchronized void addSlots(int count, Instant from) {
    for (int i = 0; i < count; i++) {
      String id = Integer.toString(slots.size());
      ObjectNode slot = JSON.createObjectNode().put("resourceType", "Slot").put("id", id);
      slot.putObject("schedule").put("reference", "Schedule/1");
      slot.put("status", "free");
      slot.put("start", from.plusSeconds(600L * i).toString());
      slot.put("end", from.plusSeconds(600L * i + 600).toString());
      slots.put(id, slot);
      bump(slot);
    }
  }

  /** Somebody at the clinic gives a slot another status. */
  public synchronized void change(String slot, String status) {
    ObjectNode found = slots.get(slot);
    if (found != null) {
      bump(found.put("status", status));
    }
  }

  /** The same, and nobody's name is on it any more. */
  public synchronized void replaceSlot(String slot, String status) {
    ObjectNode found = slots.get(slot);
    if (found != null) {
      found.remove("identifier");
      change(slot, status);
    }
  }

  public synchronized String status(String slot) {
    ObjectNode found = slots.get(slot);
    return found == null ? "" : found.path("status").asString("");
  }

  /** The appointments with a status. */
  public synchronized List<JsonNode> appointments(String status) {
    return appointments.values().stream()
        .filter(one -> one.path("status").asString("").equals(status))
        .<JsonNode>map(ObjectNode::deepCopy)
        .toList();
  }

  /** The slots with a status. */
  public synchronized long slots(String status) {
    return slots.values().stream()
        .filter(one -> status.equals(one.path("status").asString("")))
        .count();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void bump(ObjectNode resource) {
    resource.putObject("meta").put("versionId", Integer.toString(++versions));
  }

  private final class Answers implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "clinic";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      Request request = event.getRequest();
      Trouble trouble = troubles.apply(request);
      ResponseDefinitionBuilder answer =
          switch (trouble) {
            case LOST -> status(503);
            case ERROR -> status(500);
            case NONE, LATE, GARBLED -> answer(request);
          };
      if (trouble == Trouble.LATE || trouble == Trouble.LOST) {
        answer.withFixedDelay(lateMillis);
      }
      if (trouble == Trouble.GARBLED) {
        answer.withBody("<html>Velkommen</html>");
      }
      return answer.withHeader("Content-Type", "application/fhir+json").build();
    }
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  private static ResponseDefinitionBuilder resource(int status, JsonNode resource) {
    return status(status).withBody(resource.toString());
  }

  private synchronized ResponseDefinitionBuilder answer(Request request) {
    String path = request.getUrl().substring(BASE.length());
    String body = request.getBodyAsString();
    return switch (request.getMethod().getName() + " " + path.replaceAll("[/?].*", "")) {
      case "GET metadata" -> resource(200, capabilities());
      case "GET Slot" ->
          path.startsWith("Slot/") ? one(slots.get(path.substring(5))) : resource(200, all());
      case "PUT Slot" -> put(slots, path.substring(5), request, (ObjectNode) JSON.readTree(body));
      case "GET Appointment" -> resource(200, found(query(path)));
      case "POST Appointment" ->
          path.endsWith("$hold")
              ? hold((ObjectNode) JSON.readTree(body).at("/parameter/0/resource"))
              : create(request, (ObjectNode) JSON.readTree(body));
      case "PUT Appointment" ->
          put(appointments, path.substring(12), request, (ObjectNode) JSON.readTree(body));
      default -> status(404);
    };
  }

  private JsonNode capabilities() {
    ObjectNode statement = JSON.createObjectNode().put("resourceType", "CapabilityStatement");
    ObjectNode resource = statement.putArray("rest").addObject().putArray("resource").addObject();
    resource.put("type", "Appointment");
    if (offersHold) {
      resource.putArray("operation").addObject().put("name", "hold");
    }
    return statement;
  }

  private ResponseDefinitionBuilder one(@org.jspecify.annotations.Nullable ObjectNode resource) {
    return resource == null ? status(404) : resource(200, resource);
  }

  private JsonNode all() {
    ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle");
    ArrayNode entries = bundle.putArray("entry");
    slots.values().forEach(slot -> entries.addObject().set("resource", slot.deepCopy()));
    ObjectNode schedule = JSON.createObjectNode().put("resourceType", "Schedule").put("id", "1");
    schedule.putArray("actor").addObject().put("reference", "Location/1");
    entries.addObject().set("resource", schedule);
    return bundle;
  }

  private ResponseDefinitionBuilder put(
      Map<String, ObjectNode> all, String id, Request request, ObjectNode resource) {
    ObjectNode known = all.get(id);
    if (known == null) {
      return status(404);
    }
    String version = "W/\"" + known.path("meta").path("versionId").asString("") + "\"";
    if (!version.equals(request.getHeader("If-Match"))) {
      return status(412);
    }
    resource.set("meta", known.path("meta").deepCopy());
    bump(resource);
    all.put(id, resource);
    return resource(200, resource);
  }

  private static String query(String path) {
    return URLDecoder.decode(path.substring(path.indexOf('=') + 1), StandardCharsets.UTF_8);
  }

  private JsonNode found(String identifier) {
    ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle");
    ArrayNode entries = bundle.putArray("entry");
    appointments.values().stream()
        .filter(one -> named(one).equals(identifier))
        .forEach(one -> entries.addObject().set("resource", one.deepCopy()));
    return bundle;
  }

  private static String named(JsonNode resource) {
    JsonNode identifier = resource.path("identifier").path(0);
    return identifier.path("system").asString("") + "|" + identifier.path("value").asString("");
  }

  private ResponseDefinitionBuilder create(Request request, ObjectNode appointment) {
    String guard = request.getHeader("If-None-Exist");
    String wanted = guard == null ? "" : query(guard);
    for (ObjectNode one : appointments.values()) {
      if (named(one).equals(wanted)) {
        return resource(200, one);
      }
    }
    return add(appointment);
  }

  private ResponseDefinitionBuilder add(ObjectNode appointment) {
    String id = Integer.toString(appointments.size() + 1);
    appointment.put("id", id);
    bump(appointment);
    appointments.put(id, appointment);
    return resource(201, appointment);
  }

  private ResponseDefinitionBuilder hold(ObjectNode appointment) {
    String slot = appointment.at("/slot/0/reference").asString("").substring(5);
    if (!status(slot).equals("free")) {
      return status(409);
    }
    change(slot, "busy-tentative");
    return add(appointment);
  }
}
