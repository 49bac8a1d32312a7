package dk.naersund.availability;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A FHIR R4 server of {@code slots.yaml} in which one may book. It is asked with its credentials,
 * which nobody sees, at its own address only, and follows no redirect.
 */
public interface SourceServer {
  /** Its id in {@code slots.yaml}. */
  String id();

  /** Whether it books only with a number of the civil register. */
  boolean demandsCivilNumber();

  /** How long it is waited for. */
  Duration patience();

  /**
   * What it answered.
   *
   * @param status of HTTP
   * @param etag null for none
   * @param body in UTF-8; empty for none
   */
  record Reply(int status, @Nullable String etag, String body) {
    /** Whether it did what it was asked. */
    public boolean isGood() {
      return status >= 200 && status < 300;
    }

    /** Says nothing of what it was about. */
    @Override
    public String toString() {
      return "Reply[" + status + "]";
    }
  }

  /**
   * Asks once; empty when no answer came in time. Never an error.
   *
   * @param method of HTTP
   * @param path below its address: {@code Slot/7}, with a query
   * @param headers further ones
   * @param body JSON; null for none
   */
  Mono<Reply> ask(String method, String path, Map<String, String> headers, @Nullable String body);

  /** A slot of a place that we serve, free or not; empty when there is none, or no answer. */
  Mono<FreeSlot> findSlot(String id);
}
