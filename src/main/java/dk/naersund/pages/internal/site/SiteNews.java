package dk.naersund.pages.internal.site;

import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes about a place: it moves, opens, closes, or is closed for a time. */
final class SiteNews {
  private final PageWords words;
  private final LocalDate today;

  SiteNews(PageWords words) {
    this.words = words;
    this.today = words.today();
  }

  List<String> sentences(Site site) {
    List<String> news = new ArrayList<>();
    location(site).ifPresent(news::add);
    site.closures().stream()
        .filter(closure -> closure.to() == null || !closure.to().isBefore(today))
        .map(this::closure)
        .forEach(news::add);
    return news;
  }

  private Optional<String> location(Site site) {
    Optional<SiteLocation> here = site.locationOn(today);
    Optional<SiteLocation> next =
        site.locations().stream()
            .filter(location -> location.from() != null && location.from().isAfter(today))
            .findFirst();
    if (next.isPresent()) {
      SiteLocation there = next.get();
      LocalDate day = there.from();
      if (day == null) {
        return Optional.empty();
      }
      return Optional.of(
          here.isPresent()
              ? words.get("site.moves", words.date(day), there.addressText())
              : words.get("site.opens", words.date(day)));
    }
    LocalDate last = here.map(SiteLocation::to).orElse(null);
    if (last != null) {
      return Optional.of(words.get("site.closes", words.date(last)));
    }
    return here.isPresent() ? Optional.empty() : Optional.of(words.get("site.gone"));
  }

  private String closure(Site.Closure closure) {
    String reason = words.in(closure.reason());
    if (closure.to() == null) {
      return closure.from().isAfter(today)
          ? words.get("site.closed.from", words.date(closure.from()), reason)
          : words.get("site.closed.for-now", reason);
    }
    return words.get(
        "site.closed.days", words.date(closure.from()), words.date(closure.to()), reason);
  }
}
