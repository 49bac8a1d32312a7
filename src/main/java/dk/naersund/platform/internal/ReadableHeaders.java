package dk.naersund.platform.internal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Takes away an {@code Accept} or {@code Content-Type} that is no media type, as if nothing had
 * been said, before the framework sees the request: it would find out only while it writes an
 * answer, even that of an error.
 */
@Component
final class ReadableHeaders implements HttpHandlerDecoratorFactory {
  @Override
  public HttpHandler apply(HttpHandler framework) {
    return (request, response) -> framework.handle(readable(request), response);
  }

  private static ServerHttpRequest readable(ServerHttpRequest request) {
    ServerHttpRequest readable = request;
    if (!isReadable(request.getHeaders()::getAccept)) {
      readable = without(HttpHeaders.ACCEPT, readable);
    }
    if (!isReadable(request.getHeaders()::getContentType)) {
      readable = without(HttpHeaders.CONTENT_TYPE, readable);
    }
    return readable;
  }

  private static boolean isReadable(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  private static ServerHttpRequest without(String name, ServerHttpRequest request) {
    return request.mutate().headers(headers -> headers.remove(name)).build();
  }
}
