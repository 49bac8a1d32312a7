package dk.naersund.api.internal;

import dk.naersund.text.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.web.server.ServerWebExchange;

/** Which language an answer is in. */
final class Languages {
  private Languages() {}

  /** The parameter {@code lang}, else the best of Accept-Language, else Danish. */
  static Locale of(ServerWebExchange exchange, Texts texts) {
    String asked = exchange.getRequest().getQueryParams().getFirst("lang");
    if (asked != null) {
      return texts.languages().stream()
          .filter(language -> language.getLanguage().equalsIgnoreCase(asked))
          .findFirst()
          .orElse(Texts.DANISH);
    }
    try {
      List<Locale.LanguageRange> ranges = exchange.getRequest().getHeaders().getAcceptLanguage();
      Locale found = Locale.lookup(ranges, texts.languages());
      return found == null ? Texts.DANISH : found;
    } catch (IllegalArgumentException unreadableHeader) {
      return Texts.DANISH;
    }
  }
}
