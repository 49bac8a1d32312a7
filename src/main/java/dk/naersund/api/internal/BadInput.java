package dk.naersund.api.internal;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Input that cannot be used: which field, and a text key that says what is wrong and what to do.
 */
final class BadInput extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String problem;
  private final String field;
  private final transient List<Object> arguments;

  private BadInput(HttpStatus status, String problem, String field, Object... arguments) {
    super(problem + " in " + field);
    this.status = status;
    this.problem = problem;
    this.field = field;
    this.arguments = List.of(arguments);
  }

  /** A parameter with a value that cannot be used; the text is {@code api.problem.<problem>}. */
  static BadInput of(String problem, String field, Object... arguments) {
    return new BadInput(HttpStatus.BAD_REQUEST, problem, field, arguments);
  }

  /** As above, with another status than 400. */
  static BadInput of(HttpStatus status, String problem, String field, Object... arguments) {
    return new BadInput(status, problem, field, arguments);
  }

  /** Nothing has the id that the path names. */
  static BadInput notFound(String field) {
    return new BadInput(HttpStatus.NOT_FOUND, "not-found", field);
  }

  HttpStatus status() {
    return status;
  }

  /** The last part of the problem's type. */
  String problem() {
    return problem;
  }

  String field() {
    return field;
  }

  /** What fills the text after the field's name. */
  List<Object> arguments() {
    return arguments;
  }
}
