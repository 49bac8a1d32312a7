package dk.naersund.pages.internal.frame;

import dk.naersund.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * The language a page was asked for by {@code ?lang=}, else Danish. The browser's own wish does not
 * count: a link must show the one who gets it what the sender saw, and nothing is kept in a cookie.
 */
@Component("localeContextResolver")
public final class PageLanguage implements LocaleContextResolver {
  private final Texts texts;

  PageLanguage(Texts texts) {
    this.texts = texts;
  }

  /** The language of the page asked for. */
  public Locale of(ServerWebExchange exchange) {
    String tag = exchange.getRequest().getQueryParams().getFirst("lang");
    return texts.languages().stream()
        .filter(language -> language.getLanguage().equals(tag))
        .findFirst()
        .orElse(Texts.DANISH);
  }

  @Override
  public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
    return new SimpleLocaleContext(of(exchange));
  }

  @Override
  public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("a page's language stands in its address");
  }
}
