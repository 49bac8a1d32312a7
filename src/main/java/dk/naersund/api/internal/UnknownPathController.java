package dk.naersund.api.internal;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * What no other controller answers under {@code /api}: a problem detail, not a page. It says
 * whether it was the path, the method or the format that nobody knows.
 */
@Hidden
@RestController
class UnknownPathController {
  private static final String ALL = "/api/**";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  UnknownPathController(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @RequestMapping(ALL)
  void unknown(ServerWebExchange exchange) {
    HttpMethod method = exchange.getRequest().getMethod();
    Set<HttpMethod> answered = answered(exchange.getRequest().getPath().pathWithinApplication());
    if (answered.isEmpty()) {
      throw BadInput.notFound("path");
    }
    if (!answered.contains(method)) {
      throw new MethodNotAllowedException(method, answered);
    }
    throw new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON));
  }

  /** The methods that this path has answers for. */
  private Set<HttpMethod> answered(PathContainer path) {
    Set<HttpMethod> methods = new HashSet<>();
    mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(info -> names(info, path))
        .flatMap(info -> info.getMethodsCondition().getMethods().stream())
        .map(RequestMethod::asHttpMethod)
        .forEach(methods::add);
    return methods;
  }

  private static boolean names(RequestMappingInfo info, PathContainer path) {
    return info.getPatternsCondition().getPatterns().stream()
        .anyMatch(pattern -> !pattern.getPatternString().equals(ALL) && pattern.matches(path));
  }
}
