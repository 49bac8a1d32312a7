package dk.naersund.accounts.internal;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookies of those who log in: out of reach of scripts, never sent along from other sites, and
 * over https only and bound to this host where it is https.
 */
@Component
public final class SessionCookie {
  private static final String NAME = "naersund";

  /** Browsers take such a cookie only over https, for this host and without a domain. */
  private static final String BOUND = "__Host-";

  private final AccountsSettings settings;

  SessionCookie(AccountsSettings settings) {
    this.settings = settings;
  }

  Optional<Secret> read(ServerWebExchange exchange) {
    return read(exchange, "");
  }

  void set(ServerWebExchange exchange, Secret secret) {
    exchange
        .getResponse()
        .addCookie(cookie(exchange, "", secret.text()).sameSite("Strict").build());
  }

  void clear(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie(exchange, "", "").sameSite("Strict").maxAge(0).build());
  }

  /** The cookie that a log-in at the provider is told by when it comes back from there. */
  public Optional<Secret> readLogin(ServerWebExchange exchange) {
    return read(exchange, "-login");
  }

  /** Lax: it must come along when the provider sends the browser back. */
  public void setLogin(ServerWebExchange exchange, Secret secret, Duration lasts) {
    exchange
        .getResponse()
        .addCookie(cookie(exchange, "-login", secret.text()).sameSite("Lax").maxAge(lasts).build());
  }

  /** Takes it away. */
  public void clearLogin(ServerWebExchange exchange) {
    exchange
        .getResponse()
        .addCookie(cookie(exchange, "-login", "").sameSite("Lax").maxAge(0).build());
  }

  /** The name of the cookie that forms are held against. */
  String formCookie() {
    return NAME + "-form";
  }

  boolean isSecure(ServerWebExchange exchange) {
    return settings.address() == null
        ? "https".equals(exchange.getRequest().getURI().getScheme())
        : "https".equals(settings.address().getScheme());
  }

  private Optional<Secret> read(ServerWebExchange exchange, String kind) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name(exchange, kind));
    return Optional.ofNullable(cookie).map(HttpCookie::getValue).map(Secret::new);
  }

  private String name(ServerWebExchange exchange, String kind) {
    return (isSecure(exchange) ? BOUND : "") + NAME + kind;
  }

  private ResponseCookie.ResponseCookieBuilder cookie(
      ServerWebExchange exchange, String kind, String value) {
    return ResponseCookie.from(name(exchange, kind), value)
        .httpOnly(true)
        .secure(isSecure(exchange))
        .path("/");
  }
}
