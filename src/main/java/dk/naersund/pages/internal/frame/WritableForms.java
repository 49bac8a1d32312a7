package dk.naersund.pages.internal.frame;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Forms of pages hold what people can see: a control character, which no key writes and no database
 * keeps, is an error that names its field, in every form of those who log in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WritableForms implements WebFilter {
  /** The interface says it in its own way; what citizens write is cleaned, or never kept. */
  private static final List<String> OTHERS = List.of("/api/", "/steder/", "/find", "/vej");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    boolean isForm =
        exchange.getRequest().getMethod().equals(HttpMethod.POST)
            && OTHERS.stream().noneMatch(exchange.getRequest().getPath().value()::startsWith);
    // It is read once and kept for whoever asks next.
    return isForm
        ? exchange
            .getFormData()
            .doOnNext(WritableForms::require)
            .then(Mono.defer(() -> chain.filter(exchange)))
        : chain.filter(exchange);
  }

  private static void require(MultiValueMap<String, String> form) {
    for (Map.Entry<String, List<String>> field : form.entrySet()) {
      String name =
          field.getKey().chars().anyMatch(WritableForms::isControl) ? "?" : field.getKey();
      boolean wrong =
          name.equals("?")
              || field.getValue().stream()
                  .anyMatch(
                      value -> value != null && value.chars().anyMatch(WritableForms::isControl));
      if (wrong) {
        throw new UnwritableForm(name);
      }
    }
  }

  /** What ends a line and what a tabulator writes is text. */
  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
  }
}
