package dk.naersund.pages.internal.upload;

import dk.naersund.editing.ImportDesk;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says that a file is too large, before anything of it is kept. */
@Component
@Order(UploadLimit.BEFORE_FORMS_ARE_READ)
final class UploadLimit implements WebFilter {
  static final int BEFORE_FORMS_ARE_READ = -110;

  /** The pages that a file is sent to. */
  private static final Pattern TAKES_FILES =
      Pattern.compile("/kommune/(import|steder/[^/]+/billeder/.*)");

  /** The other fields of the form and the lines between them. */
  private static final long FORM_BYTES = 100_000;

  /** Who sends more than this is cut off and sees no page. */
  private static final long READ_ON_BYTES = 8L * ImportDesk.MOST_BYTES;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    long length = exchange.getRequest().getHeaders().getContentLength();
    if (!exchange.getRequest().getMethod().equals(HttpMethod.POST)
        || length <= ImportDesk.MOST_BYTES + FORM_BYTES
        || !TAKES_FILES.matcher(exchange.getRequest().getPath().value()).matches()) {
      return chain.filter(exchange);
    }
    Mono<Void> tooLarge = Mono.error(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
    // A browser reads no answer before it has sent all.
    return length > READ_ON_BYTES
        ? tooLarge
        : exchange.getRequest().getBody().doOnNext(UploadLimit::drop).then(tooLarge);
  }

  private static void drop(DataBuffer buffer) {
    DataBufferUtils.release(buffer);
  }
}
