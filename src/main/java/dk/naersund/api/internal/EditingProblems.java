package dk.naersund.api.internal;

import dk.naersund.editing.ImportDesk.NoLongerAsShown;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Photos.NotAPhoto;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.text.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/** What can be wrong with an edit, as problem details. */
@RestControllerAdvice(basePackageClasses = EditingProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditingProblems {
  private final Problems problems;

  EditingProblems(Problems problems) {
    this.problems = problems;
  }

  /** One thing that is wrong; {@code edit} is its place among several edits. */
  record ErrorJson(
      int edit, String kind, String id, String field, String code, String da, String en) {
    static ErrorJson of(int edit, EntityId id, FieldProblem problem) {
      return new ErrorJson(
          edit,
          EntryKinds.name(id.kind()),
          id.id(),
          problem.path(),
          problem.code().id(),
          problem.text().da(),
          problem.text().in(Texts.ENGLISH));
    }
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notPermitted(NotPermitted e, ServerWebExchange exchange) {
    return Problems.entity(problems.problem(exchange, HttpStatus.FORBIDDEN, "not-permitted"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notThere(NotThere e, ServerWebExchange exchange) {
    ProblemDetail problem =
        problems.problem(exchange, HttpStatus.NOT_FOUND, "not-there", e.field());
    problem.setProperty("field", e.field());
    return Problems.entity(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unprocessable(Unprocessable e, ServerWebExchange exchange) {
    return notRight(
        e.problems().stream().map(problem -> ErrorJson.of(0, e.id(), problem)).toList(), exchange);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedEdits e, ServerWebExchange exchange) {
    RefusedEdits.ConflictJson conflict = e.firstConflict();
    if (!e.isLostRace() || conflict == null) {
      return notRight(
          e.problems().stream()
              .map(wrong -> ErrorJson.of(wrong.edit(), wrong.id(), wrong.problem()))
              .toList(),
          exchange);
    }
    String name =
        e.exists() ? "exists" : conflict.version() == 0 ? "removed-meanwhile" : "changed-meanwhile";
    ProblemDetail problem =
        problems.problem(
            exchange,
            HttpStatus.PRECONDITION_FAILED,
            name,
            conflict.id(),
            String.valueOf(conflict.who()));
    problem.setProperty("field", e.exists() ? "id" : "If-Match");
    problem.setProperty("conflicts", e.conflicts());
    return Problems.entity(problem);
  }

  private ResponseEntity<ProblemDetail> notRight(
      List<ErrorJson> errors, ServerWebExchange exchange) {
    String fields = String.join(", ", errors.stream().map(ErrorJson::field).distinct().toList());
    ProblemDetail problem =
        problems.problem(exchange, HttpStatus.UNPROCESSABLE_CONTENT, "not-right", fields);
    problem.setProperty("field", errors.isEmpty() ? "body" : errors.getFirst().field());
    problem.setProperty("errors", errors);
    return Problems.entity(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noLongerAsShown(NoLongerAsShown e, ServerWebExchange exchange) {
    ProblemDetail problem = problems.problem(exchange, HttpStatus.CONFLICT, "no-longer-as-shown");
    problem.setProperty("field", "id");
    return Problems.entity(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAPhoto(NotAPhoto e, ServerWebExchange exchange) {
    HttpStatus status =
        switch (e.why()) {
          case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
          case FORMAT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case BROKEN, PIXELS -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    String name = "photo-" + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    ProblemDetail problem = problems.problem(exchange, status, name);
    problem.setProperty("field", "body");
    return Problems.entity(problem);
  }
}
