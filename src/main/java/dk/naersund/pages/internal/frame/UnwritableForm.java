package dk.naersund.pages.internal.frame;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A field of a form holds a character that cannot be seen nor kept. */
public final class UnwritableForm extends ResponseStatusException {
  @Serial private static final long serialVersionUID = 1L;

  private final String field;

  UnwritableForm(String field) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, "control character in " + field);
    this.field = field;
  }

  /** The field's name. */
  public String field() {
    return field;
  }
}
