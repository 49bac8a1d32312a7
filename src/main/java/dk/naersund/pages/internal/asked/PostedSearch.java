package dk.naersund.pages.internal.asked;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * A search whose form was posted, since a person's answers go along with it. What may stand in an
 * address is read as if it stood there; the answers stay in the body.
 */
public final class PostedSearch {
  private static final List<String> FIELDS =
      List.of(
          "lang", "service", "need", "where", "address", "from", "lat", "lon", "profile", "mode",
          "day", "time", "by", "at", "limit");

  private static final int LONGEST = 200;

  private PostedSearch() {}

  /** The request as if the search had been asked for in its address; the address comes first. */
  public static ServerWebExchange of(
      ServerWebExchange exchange, MultiValueMap<String, String> body) {
    MultiValueMap<String, String> asked = exchange.getRequest().getQueryParams();
    List<String> query = new ArrayList<>();
    String before = exchange.getRequest().getURI().getRawQuery();
    if (before != null) {
      query.add(before);
    }
    for (Hidden field : fields(body)) {
      if (!asked.containsKey(field.name())) {
        query.add(field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
      }
    }
    if (query.isEmpty()) {
      return exchange;
    }
    String path = exchange.getRequest().getURI().getRawPath();
    URI uri = URI.create(path + "?" + String.join("&", query));
    return exchange.mutate().request(request -> request.uri(uri)).build();
  }

  /** The fields of the search among those of a form, to be sent on; blank ones are left out. */
  public static List<Hidden> fields(MultiValueMap<String, String> form) {
    List<Hidden> fields = new ArrayList<>();
    for (String name : FIELDS) {
      for (String value : form.getOrDefault(name, List.of())) {
        String text = Objects.requireNonNullElse(value, "").strip();
        if (!text.isEmpty() && text.length() <= LONGEST) {
          fields.add(new Hidden(name, text));
        }
      }
    }
    return fields;
  }
}
