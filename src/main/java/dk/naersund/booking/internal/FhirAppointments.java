package dk.naersund.booking.internal;

import dk.naersund.availability.SourceServer;
import dk.naersund.availability.SourceServer.Reply;
import dk.naersund.booking.BookableSource.Answer;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The appointments of a FHIR server that carry our claims' names. */
final class FhirAppointments {
  private static final Set<String> BOOKED = Set.of("booked", "arrived", "checked-in", "fulfilled");
  private static final Set<String> WAITING = Set.of("proposed", "pending", "waitlist");
  private static final String TYPE = "Appointment";

  private final SourceServer server;

  FhirAppointments(SourceServer server) {
    this.server = server;
  }

  /**
   * An appointment, or that there is none.
   *
   * @param resource null for none
   */
  record Found(@Nullable ObjectNode resource) {
    /** Whether somebody has the time by it. */
    boolean isBooked() {
      return resource != null && BOOKED.contains(FhirWords.status(resource));
    }

    /** Whether it is held, or not decided. */
    boolean isWaiting() {
      return resource != null && WAITING.contains(FhirWords.status(resource));
    }
  }

  /** The claim's appointment; empty when nobody can say. A live one goes before a dead one. */
  Mono<Found> find(String claim) {
    return server
        .ask("GET", "Appointment?identifier=" + identifier(claim), Map.of(), null)
        .filter(Reply::isGood)
        .flatMap(reply -> Mono.justOrEmpty(FhirWords.read(reply.body(), "Bundle")))
        .map(
            bundle -> {
              ObjectNode best = null;
              for (JsonNode entry : bundle.path("entry")) {
                if (entry.path("resource") instanceof ObjectNode one
                    && TYPE.equals(one.path("resourceType").asString(""))
                    && FhirWords.isOf(one, claim)) {
                  boolean live = new Found(one).isBooked() || new Found(one).isWaiting();
                  best = best == null || live ? one : best;
                }
              }
              return new Found(best);
            });
  }

  private static String identifier(String claim) {
    return URLEncoder.encode(FhirWords.SYSTEM + "|" + claim, StandardCharsets.UTF_8);
  }

  /** Makes one, unless there is one by this name already. */
  Mono<Answer> create(ObjectNode slot, String claim, Person person, @Nullable CivilNumber number) {
    return server
        .ask(
            "POST",
            TYPE,
            Map.of("If-None-Exist", "identifier=" + identifier(claim)),
            FhirWords.appointment(slot, claim, "booked", person, number).toString())
        .flatMap(
            reply ->
                switch (reply.status()) {
                  case 200, 201 -> created(reply, claim);
                  case 409, 412 -> whetherThere(claim, Answer.TAKEN);
                  case 400, 401, 403, 404, 422 -> whetherThere(claim, Answer.GONE);
                  default -> Mono.just(Answer.UNKNOWN);
                })
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  private Mono<Answer> created(Reply reply, String claim) {
    Optional<ObjectNode> made = FhirWords.read(reply.body(), TYPE);
    return made.isPresent() && FhirWords.isOf(made.get(), claim)
        ? Mono.just(said(new Found(made.get()), Answer.UNKNOWN))
        : whetherThere(claim, Answer.UNKNOWN);
  }

  /** What a search by the claim's name says. */
  private Mono<Answer> whetherThere(String claim, Answer otherwise) {
    return find(claim).map(found -> said(found, otherwise)).defaultIfEmpty(Answer.UNKNOWN);
  }

  private static Answer said(Found found, Answer otherwise) {
    if (found.isBooked()) {
      return Answer.YES;
    }
    return found.isWaiting() ? Answer.UNKNOWN : found.resource() == null ? otherwise : Answer.GONE;
  }

  /** Changes one that is there to what is told; yes when the server took it. */
  Mono<Answer> put(ObjectNode from, ObjectNode to) {
    String id = from.path("id").asString("");
    to.put("id", id);
    Map<String, String> headers =
        FhirWords.version(null, from).map(version -> Map.of("If-Match", version)).orElse(Map.of());
    return server
        .ask("PUT", TYPE + "/" + id, headers, to.toString())
        .map(reply -> reply.isGood() ? Answer.YES : Answer.UNKNOWN)
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  /** Cancels the claim's appointment; yes where there is none. */
  Mono<Answer> cancel(String claim) {
    return find(claim)
        .flatMap(
            found -> {
              ObjectNode resource = found.resource();
              if (resource == null || !(found.isBooked() || found.isWaiting())) {
                return Mono.just(Answer.YES);
              }
              return put(resource, resource.deepCopy().put("status", "cancelled"));
            })
        .defaultIfEmpty(Answer.UNKNOWN);
  }
}
