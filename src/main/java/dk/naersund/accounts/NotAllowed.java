package dk.naersund.accounts;

import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody asks for what they may not have: 401 for nobody we know, 403 for somebody. */
public final class NotAllowed extends ResponseStatusException {
  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  private NotAllowed(HttpStatus status, String reason) {
    super(status, reason);
    this.reason = reason;
  }

  /** Nobody is logged in, and no token was sent. */
  public static NotAllowed notLoggedIn() {
    return new NotAllowed(HttpStatus.UNAUTHORIZED, "not-logged-in");
  }

  /** The token that was sent is unknown, expired, taken away or not for us. */
  public static NotAllowed badToken() {
    return new NotAllowed(HttpStatus.UNAUTHORIZED, "bad-token");
  }

  /** The account has no role that allows this. */
  public static NotAllowed forbidden() {
    return new NotAllowed(HttpStatus.FORBIDDEN, "forbidden");
  }

  /** A form that this server did not hand out, or that is older than the log-in. */
  public static NotAllowed oldForm() {
    return new NotAllowed(HttpStatus.FORBIDDEN, "old-form");
  }

  /** The provider that knows whose token this is does not answer. */
  public static NotAllowed providerSilent() {
    return new NotAllowed(HttpStatus.SERVICE_UNAVAILABLE, "provider-silent");
  }

  /** Which of these it is, as the last part of a problem's type. */
  public String problem() {
    return reason;
  }

  /** What a program needs to know to do better (RFC 6750). */
  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders headers = new HttpHeaders();
    if (getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      headers.set(
          HttpHeaders.WWW_AUTHENTICATE,
          reason.equals("bad-token") ? "Bearer error=\"invalid_token\"" : "Bearer");
    }
    return headers;
  }
}
