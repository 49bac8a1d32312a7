package dk.naersund.api.internal;

import dk.naersund.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Which language an answer is in. */
final class Languages {
  private Languages() {}

  /** The parameter {@code lang}, else the best of Accept-Language, else Danish. */
  static Locale of(ServerWebExchange exchange, Texts texts) {
    return of(
        exchange.getRequest().getQueryParams().getFirst("lang"),
        () -> exchange.getRequest().getHeaders().getAcceptLanguage(),
        texts);
  }

  /**
   * The language asked for, else the best of the accepted ones, else Danish.
   *
   * @param accepted reads them; an {@link IllegalArgumentException} tells that it cannot
   */
  static Locale of(
      @Nullable String asked, Supplier<List<Locale.LanguageRange>> accepted, Texts texts) {
    if (asked != null) {
      return texts.languages().stream()
          .filter(language -> language.getLanguage().equalsIgnoreCase(asked))
          .findFirst()
          .orElse(Texts.DANISH);
    }
    try {
      List<Locale.LanguageRange> ranges = accepted.get();
      Locale found = Locale.lookup(ranges, texts.languages());
      return found == null ? Texts.DANISH : found;
    } catch (IllegalArgumentException unreadableHeader) {
      return Texts.DANISH;
    }
  }
}
