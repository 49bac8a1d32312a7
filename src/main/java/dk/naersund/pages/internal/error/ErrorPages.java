package dk.naersund.pages.internal.error;

import dk.naersund.accounts.NotAllowed;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.pages.internal.frame.Frame;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.UnwritableForm;
import dk.naersund.platform.DatabaseOutage;
import dk.naersund.registry.RegistryBusy;
import dk.naersund.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Says in two sentences what is the matter, to whoever asked for a page; never shows a stack trace.
 * Programs that ask for JSON are answered elsewhere.
 */
@Component
@Order(ErrorPages.BEFORE_BOOTS_OWN)
final class ErrorPages implements WebExceptionHandler {
  static final int BEFORE_BOOTS_OWN = -2;

  private static final String FOR_PROGRAMS = "/api/";

  private static final String OLD_FORM = NotAllowed.oldForm().problem();

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Worlds worlds;
  private final Frames frames;
  private final ServerResponse.Context rendering;

  ErrorPages(
      Worlds worlds, Frames frames, List<ViewResolver> resolvers, ServerCodecConfigurer codecs) {
    this.worlds = worlds;
    this.frames = frames;
    this.rendering =
        new ServerResponse.Context() {
          @Override
          public List<HttpMessageWriter<?>> messageWriters() {
            return codecs.getWriters();
          }

          @Override
          public List<ViewResolver> viewResolvers() {
            return resolvers;
          }
        };
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable problem) {
    if (exchange.getResponse().isCommitted() || !wantsPage(exchange.getRequest())) {
      return Mono.error(problem);
    }
    HttpStatus status = status(problem);
    PageWords words = frames.words(worlds.current(), exchange);
    String key = "error." + kind(status, problem);
    String heading = words.get(key + ".heading");
    Frame frame = frames.frame(words, exchange, heading, true);
    return ServerResponse.status(status)
        .headers(
            headers -> {
              if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                headers.set(HttpHeaders.RETRY_AFTER, "10");
              }
            })
        .contentType(HTML)
        .render(
            "pages/error/error",
            Map.of(
                "frame",
                frame,
                "error",
                new ErrorView(heading, words.get(key, field(problem)), frame.home())))
        .flatMap(response -> response.writeTo(exchange, rendering));
  }

  private static String field(Throwable problem) {
    return problem instanceof UnwritableForm form ? form.field() : "";
  }

  private static String kind(HttpStatus status, Throwable problem) {
    return problem instanceof NotAllowed refused && refused.problem().equals(OLD_FORM)
        ? "old-form"
        : String.valueOf(status.value());
  }

  private static boolean wantsPage(ServerHttpRequest request) {
    String path = request.getPath().value();
    return !path.startsWith(FOR_PROGRAMS)
        && (request.getHeaders().getAccept().isEmpty()
            || request.getHeaders().getAccept().stream()
                .anyMatch(type -> type.includes(MediaType.TEXT_HTML)));
  }

  /** Not there, not yours, too large, not to be kept, not understood, not now, our fault. */
  private static HttpStatus status(Throwable problem) {
    if (problem instanceof RegistryBusy || DatabaseOutage.isBehind(problem)) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    if (problem instanceof NotPermitted) {
      return HttpStatus.FORBIDDEN;
    }
    if (problem instanceof NotThere) {
      return HttpStatus.NOT_FOUND;
    }
    if (!(problem instanceof ResponseStatusException known)) {
      return HttpStatus.INTERNAL_SERVER_ERROR;
    }
    HttpStatusCode code = known.getStatusCode();
    if (code.is5xxServerError()) {
      return HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return switch (code.value()) {
      case 422 -> HttpStatus.UNPROCESSABLE_CONTENT;
      case 404 -> HttpStatus.NOT_FOUND;
      case 401, 403 -> HttpStatus.FORBIDDEN;
      case 413 -> HttpStatus.CONTENT_TOO_LARGE;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
