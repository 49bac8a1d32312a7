package dk.naersund.api.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads the part of an address behind the question mark as the web framework does. */
final class QueryStrings {
  private QueryStrings() {}

  /**
   * The parameters in {@code uri} from {@code start} on.
   *
   * @throws IllegalArgumentException when it is not plainly {@code name=value&name=value}: then
   *     somebody else must say what it means
   */
  static MultiValueMap<String, String> parse(String uri, int start) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>(12);
    int from = start;
    while (from < uri.length()) {
      int end = uri.indexOf('&', from);
      int next = end < 0 ? uri.length() : end;
      int equals = uri.indexOf('=', from);
      if (equals <= from || equals >= next) {
        throw new IllegalArgumentException("not name=value");
      }
      values.add(decoded(uri, from, equals), decoded(uri, equals + 1, next));
      from = next + 1;
    }
    return values;
  }

  private static String decoded(String uri, int from, int to) {
    boolean plain = true;
    for (int i = from; i < to; i++) {
      char c = uri.charAt(i);
      if (c == '#' || c == '=' || c <= ' ' || c > '~') {
        throw new IllegalArgumentException("odd character");
      }
      plain &= c != '%' && c != '+';
    }
    String text = uri.substring(from, to);
    return plain ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
