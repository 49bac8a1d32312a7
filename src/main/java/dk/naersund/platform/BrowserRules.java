package dk.naersund.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every response tells a browser: talk to this server only, tell nobody where it has been. */
public final class BrowserRules {
  /** Headers by name, in the order in which they are sent. */
  public static final Map<String, String> HEADERS = headers();

  private BrowserRules() {}

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    // No inline script and no inline style: what is not a file of ours does not run.
    headers.put(
        "Content-Security-Policy",
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'"));
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put(
        "Permissions-Policy",
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return Collections.unmodifiableMap(headers);
  }
}
