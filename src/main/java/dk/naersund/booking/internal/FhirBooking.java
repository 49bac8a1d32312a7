package dk.naersund.booking.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.availability.SourceServer;
import dk.naersund.availability.SourceServer.Reply;
import dk.naersund.booking.BookableSource;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Person;
import dk.naersund.booking.internal.FhirAppointments.Found;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Books in a FHIR R4 server. A slot is held by making it {@code busy-tentative} under the claim's
 * name, if nobody changed it meanwhile (If-Match), or by {@code Appointment/$hold} where the server
 * offers that. It is booked by an Appointment with the claim's name as identifier (If-None-Exist),
 * so that whoever has heard no answer finds out by searching for it.
 */
final class FhirBooking implements BookableSource {
  private static final String FREE = "free";
  private static final String TENTATIVE = "busy-tentative";

  private final SourceServer server;
  private final FhirAppointments appointments;
  private volatile @Nullable Boolean offersHold;

  FhirBooking(SourceServer server) {
    this.server = server;
    appointments = new FhirAppointments(server);
  }

  @Override
  public String id() {
    return server.id();
  }

  @Override
  public boolean demandsCivilNumber() {
    return server.demandsCivilNumber();
  }

  @Override
  public Mono<FreeSlot> find(SlotId slot) {
    return server.findSlot(slot.id());
  }

  /** Whether it holds by itself; asked once, and taken for no while it does not tell. */
  private Mono<Boolean> offersHold() {
    Boolean known = offersHold;
    return known != null
        ? Mono.just(known)
        : server
            .ask("GET", "metadata", Map.of(), null)
            .filter(Reply::isGood)
            .flatMap(reply -> Mono.justOrEmpty(FhirWords.read(reply.body(), "CapabilityStatement")))
            .map(FhirWords::offersHold)
            .doOnNext(does -> offersHold = does)
            .defaultIfEmpty(false);
  }

  @Override
  public Mono<Answer> hold(SlotId slot, String claim, Duration patience) {
    return offersHold()
        .flatMap(
            does ->
                withSlot(
                    slot,
                    read -> {
                      if (FhirWords.isOf(read.slot, claim)) {
                        return Mono.just(Answer.YES);
                      }
                      if (!FREE.equals(FhirWords.status(read.slot))) {
                        return does ? whetherHeld(claim) : Mono.just(Answer.TAKEN);
                      }
                      return does
                          ? holdByOperation(read, claim)
                          : put(read, TENTATIVE, claim, true);
                    }));
  }

  /** A slot as it was read. */
  private record Read(String id, ObjectNode slot, @Nullable String etag) {}

  private Mono<Answer> withSlot(SlotId slot, Function<Read, Mono<Answer>> work) {
    return server
        .ask("GET", "Slot/" + slot.id(), Map.of(), null)
        .flatMap(
            reply -> {
              if (reply.status() == 404 || reply.status() == 410) {
                return Mono.just(Answer.GONE);
              }
              ObjectNode read = FhirWords.read(reply.body(), "Slot").orElse(null);
              if (!reply.isGood() || read == null) {
                return Mono.just(Answer.UNKNOWN);
              }
              return "entered-in-error".equals(FhirWords.status(read))
                  ? Mono.just(Answer.GONE)
                  : work.apply(new Read(slot.id(), read, reply.etag()));
            })
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  /** Changes a slot if it is still as it was read; a server without versions cannot be booked. */
  private Mono<Answer> put(Read read, String status, String claim, boolean named) {
    String version = FhirWords.version(read.etag, read.slot).orElse(null);
    if (version == null) {
      return Mono.just(Answer.GONE);
    }
    return server
        .ask(
            "PUT",
            "Slot/" + read.id,
            new HashMap<>(Map.of("If-Match", version)),
            FhirWords.slot(read.slot, status, claim, named))
        .flatMap(
            reply ->
                switch (reply.status()) {
                  case 200, 201, 204 -> Mono.just(Answer.YES);
                  // Somebody was quicker, or we were and did not hear it.
                  case 409, 412 ->
                      withSlot(
                          new SlotId(id(), read.id),
                          now ->
                              Mono.just(
                                  FhirWords.isOf(now.slot, claim) ? Answer.YES : Answer.TAKEN));
                  case 404, 410 -> Mono.just(Answer.GONE);
                  default -> Mono.just(Answer.UNKNOWN);
                })
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  private Mono<Answer> holdByOperation(Read read, String claim) {
    return server
        .ask(
            "POST",
            "Appointment/$hold",
            Map.of(),
            FhirWords.holdParameters(
                FhirWords.appointment(read.slot, claim, "pending", null, null)))
        .flatMap(
            reply ->
                switch (reply.status()) {
                  case 200, 201 -> Mono.just(Answer.YES);
                  case 400, 409, 412, 422 -> whetherHeld(claim);
                  default -> Mono.just(Answer.UNKNOWN);
                })
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  private Mono<Answer> whetherHeld(String claim) {
    return appointments
        .find(claim)
        .map(found -> found.isWaiting() || found.isBooked() ? Answer.YES : Answer.TAKEN)
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  @Override
  public Mono<Answer> book(SlotId slot, String claim, Person person, @Nullable CivilNumber number) {
    return appointments
        .find(claim)
        .flatMap(
            found -> {
              if (found.isBooked()) {
                return Mono.just(Answer.YES);
              }
              if (found.resource() != null && !found.isWaiting()) {
                return Mono.just(Answer.GONE);
              }
              if (demandsCivilNumber() && number == null) {
                // Asked again without the number, which nobody kept: it never arrived there.
                return Mono.just(Answer.GONE);
              }
              return withSlot(slot, read -> book(read, claim, found, person, number));
            })
        .defaultIfEmpty(Answer.UNKNOWN);
  }

  private Mono<Answer> book(
      Read read, String claim, Found found, Person person, @Nullable CivilNumber number) {
    ObjectNode held = found.resource();
    if (held != null) {
      return appointments.put(
          held, FhirWords.appointment(read.slot, claim, "booked", person, number));
    }
    boolean mine = FhirWords.isOf(read.slot, claim);
    if (!mine && !FREE.equals(FhirWords.status(read.slot))) {
      return Mono.just(Answer.TAKEN);
    }
    return appointments
        .create(read.slot, claim, person, number)
        .flatMap(
            answer ->
                answer == Answer.YES && mine
                    // Some servers do so themselves; tentative is not free in any case.
                    ? put(read, "busy", claim, true).thenReturn(answer)
                    : Mono.just(answer));
  }

  @Override
  public Mono<Answer> release(SlotId slot, String claim) {
    return appointments
        .cancel(claim)
        .flatMap(
            answer ->
                answer == Answer.YES
                    ? withSlot(
                            slot,
                            read ->
                                FhirWords.isOf(read.slot, claim)
                                    ? put(read, FREE, claim, false)
                                    : Mono.just(Answer.YES))
                        .map(last -> last == Answer.UNKNOWN ? last : Answer.YES)
                    : Mono.just(answer));
  }
}
