package dk.naersund.pages.internal.frame;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The page asked for does not exist. */
public final class PageNotFound extends ResponseStatusException {
  @Serial private static final long serialVersionUID = 1L;

  public PageNotFound(String what) {
    super(HttpStatus.NOT_FOUND, "no such " + what);
  }
}
