package dk.naersund.pages.internal.booking;

import dk.naersund.booking.Asker;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/** What the booking pages read of a request. */
final class Visitors {
  private Visitors() {}

  static Asker asker(ServerWebExchange exchange) {
    InetSocketAddress address = exchange.getRequest().getRemoteAddress();
    return new Asker(
        Asker.Channel.WEB,
        address == null || address.getAddress() == null
            ? "?"
            : address.getAddress().getHostAddress());
  }

  static String field(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** What these pages say is for one pair of eyes. */
  static void keepNothing(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
