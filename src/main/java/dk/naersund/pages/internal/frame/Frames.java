package dk.naersund.pages.internal.frame;

import dk.naersund.text.Texts;
import dk.naersund.world.Region;
import dk.naersund.world.World;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes what stands around a page. */
@Component
public final class Frames {
  private static final Set<String> URGENT = Set.of("danger", "acute");

  private final Texts texts;
  private final HoursText hours;
  private final PageLanguage language;
  private final Clock clock;

  Frames(Texts texts, HoursText hours, PageLanguage language, Clock clock) {
    this.texts = texts;
    this.hours = hours;
    this.language = language;
    this.clock = clock;
  }

  /** The words of one page, seen from now. */
  public PageWords words(World world, ServerWebExchange exchange) {
    Instant now = clock.instant();
    return new PageWords(
        texts, hours, world, language.of(exchange), world.region().zone(), now, now);
  }

  /**
   * The frame of one page.
   *
   * @param title what the page is about, for the browser's tab
   * @param personal whether the page answers one person's question
   */
  public Frame frame(PageWords words, ServerWebExchange exchange, String title, boolean personal) {
    Region region = words.world().region();
    List<PhoneView> phones = region.phones().stream().map(words::phone).toList();
    return new Frame(
        words.locale().getLanguage(),
        title.isEmpty() ? "Nærsund" : title + " – Nærsund",
        words.in(region.name()),
        region.invented(),
        personal,
        region.languages().stream().map(to -> link(to, words.locale(), exchange)).toList(),
        region.phones().stream()
            .filter(phone -> URGENT.contains(phone.id()))
            .map(words::phone)
            .toList(),
        phones,
        Href.of("/", words.locale()).toString(),
        Href.of("/tilgaengelighed", words.locale()).toString(),
        words.in(region.attribution()),
        words.get(
            "layout.made",
            words.in(region.attribution()),
            words.world().versions().map(),
            String.valueOf(words.world().versions().registry())));
  }

  private static Frame.LanguageLink link(Locale to, Locale current, ServerWebExchange exchange) {
    URI uri = exchange.getRequest().getURI();
    UriComponentsBuilder href =
        UriComponentsBuilder.newInstance()
            .path(uri.getRawPath())
            .query(uri.getRawQuery())
            .replaceQueryParam("lang");
    if (!to.equals(Texts.DANISH)) {
      href.queryParam("lang", to.getLanguage());
    }
    String name = to.getDisplayLanguage(to);
    return new Frame.LanguageLink(
        to.getLanguage(),
        name.substring(0, 1).toUpperCase(to) + name.substring(1),
        href.build(true).toUriString(),
        to.equals(current));
  }
}
