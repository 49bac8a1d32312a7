package dk.naersund.api.internal;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What no other controller answers under {@code /api}: a problem detail, not a page. */
@Hidden
@RestController
class UnknownPathController {
  @RequestMapping("/api/**")
  void unknown(ServerWebExchange exchange) {
    HttpMethod method = exchange.getRequest().getMethod();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      throw BadInput.notAllowed(method.name());
    }
    throw BadInput.notFound("path");
  }
}
