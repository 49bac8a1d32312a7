package dk.naersund.api.internal;

import dk.naersund.address.Address;
import dk.naersund.platform.SearchThreads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Suggests addresses while somebody types. */
@RestController
class AddressesController {
  /** The suggestions, best first. */
  record AddressesJson(List<AddressJson> addresses) {}

  /**
   * An address as JSON.
   *
   * @param guess true when the house number is not on the map and the position is a guess
   */
  record AddressJson(String id, String kind, String text, double lat, double lon, boolean guess) {
    static AddressJson of(Address address) {
      return new AddressJson(
          address.id(),
          Names.of(address.kind()),
          address.text(),
          address.position().lat(),
          address.position().lon(),
          address.guess());
    }
  }

  private final Requests requests;
  private final SearchThreads threads;

  AddressesController(Requests requests, SearchThreads threads) {
    this.requests = requests;
    this.threads = threads;
  }

  @Operation(
      summary = "Addresses, streets, stops and landmarks that fit what was typed",
      parameters = {
        @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What was typed so far"),
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many, 1 to 50; default 8"),
        @Parameter(
            name = "lat",
            in = ParameterIn.QUERY,
            description = "Prefer places near here, with lon"),
        @Parameter(name = "lon", in = ParameterIn.QUERY, description = "Prefer places near here")
      })
  @GetMapping("/api/v1/addresses")
  Mono<ResponseEntity<AddressesJson>> addresses(
      @Parameter(hidden = true) ServerWebExchange exchange) {
    return threads.run(
        () -> {
          Parameters parameters = requests.parameters(exchange);
          String typed = parameters.find("q").orElse("");
          int limit = parameters.integer("limit", 1, 50, 8);
          List<AddressJson> found =
              requests
                  .world()
                  .addresses()
                  .suggest(typed, limit, parameters.position().orElse(null))
                  .stream()
                  .map(AddressJson::of)
                  .toList();
          return ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(new AddressesJson(found));
        });
  }
}
