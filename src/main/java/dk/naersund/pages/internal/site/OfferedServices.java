package dk.naersund.pages.internal.site;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.SlotTimes;
import dk.naersund.hours.OpeningWords;
import dk.naersund.pages.internal.frame.FreeWords;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.site.SiteView.DayRow;
import dk.naersund.pages.internal.site.SiteView.Offered;
import dk.naersund.pages.internal.site.SiteView.Owner;
import dk.naersund.pages.internal.site.SiteView.Visit;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.world.Offer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who offers what at a place, and when it is open. */
final class OfferedServices {
  private static final int DAYS = 14;

  /** So many free times are told after the first. */
  private static final int THEN = 4;

  private final PageWords words;
  private final LocalDate today;
  private final FreeTimesSnapshot free;

  OfferedServices(PageWords words, FreeTimesSnapshot free) {
    this.free = free;
    this.words = words;
    this.today = words.today();
  }

  List<Owner> byOwner(Site site) {
    Map<String, List<Offered>> owners = new LinkedHashMap<>();
    for (Offer offer : presentOrNext(site)) {
      owners
          .computeIfAbsent(words.in(offer.organisation().name()), owner -> new ArrayList<>())
          .add(offered(offer));
    }
    return owners.entrySet().stream()
        .map(owner -> new Owner(owner.getKey(), List.copyOf(owner.getValue())))
        .toList();
  }

  /** The outreach visits to come. */
  List<Visit> visits(Site site) {
    return words.world().offers().atSite(site.id()).stream()
        .filter(offer -> offer.at().visit() && offer.from() != null)
        .filter(offer -> offer.to() == null || !offer.to().isBefore(today))
        .sorted(Comparator.comparing(offer -> Objects.requireNonNullElse(offer.from(), today)))
        .map(this::visit)
        .toList();
  }

  private Visit visit(Offer offer) {
    LocalDate day = Objects.requireNonNullElse(offer.from(), today);
    OpeningWords.Day told =
        words.hours().words().days(offer.hours(), day, 1, words.locale()).getFirst();
    return new Visit(
        words.get("site.visit.when", told.name(), told.hours()),
        words.get(
            "site.visit.what",
            words.in(offer.service().name()),
            words.in(offer.organisation().name())),
        words.inOrNull(offer.at().note()));
  }

  /** Of each service what holds today, else what begins next; what has ended is gone. */
  private Collection<Offer> presentOrNext(Site site) {
    Map<String, Offer> byService = new LinkedHashMap<>();
    for (Offer offer : words.world().offers().atSite(site.id())) {
      if (!offer.at().visit() && (offer.to() == null || !offer.to().isBefore(today))) {
        byService.merge(
            offer.service().id(), offer, (a, b) -> a.holdsOn(today) || isEarlier(a, b) ? a : b);
      }
    }
    return byService.values();
  }

  private boolean isEarlier(Offer a, Offer b) {
    return !b.holdsOn(today) && a.from() != null && b.from() != null && a.from().isBefore(b.from());
  }

  private Offered offered(Offer offer) {
    List<OpeningWords.Day> days =
        words.hours().words().days(offer.hours(), today, DAYS, words.locale());
    Phone own = offer.at().phone();
    return new Offered(
        "service-" + offer.service().id(),
        words.in(offer.service().name()),
        conditions(offer),
        words.hours().words().week(offer.hours(), today, words.locale()),
        days.stream().filter(OpeningWords.Day::unusual).map(OfferedServices::sentence).toList(),
        days.stream().map(OfferedServices::row).toList(),
        Objects.equals(own, offer.site().phone()) ? null : words.phone(own),
        times(offer),
        responsible(offer));
  }

  private @Nullable String times(Offer offer) {
    String site = offer.site().id();
    String service = offer.service().id();
    return free.knows(site, service)
        ? Href.of("/bestil", words.locale()).with("site", site).with("service", service).toString()
        : null;
  }

  private List<String> responsible(Offer offer) {
    LocalDate day = offer.holdsOn(today) ? today : Objects.requireNonNullElse(offer.from(), today);
    return words
        .world()
        .registry()
        .findResponsibility(offer.kind().id(), offer.location().kommunekode(), day)
        .map(this::responsible)
        .orElse(List.of());
  }

  private List<String> responsible(Responsibility known) {
    List<String> sentences = new ArrayList<>();
    add(sentences, "authority", known.authority());
    add(sentences, "funder", known.funder());
    add(sentences, "operator", known.operator());
    add(sentences, "building-owner", known.buildingOwner());
    if (known.to() != null) {
      sentences.add(words.get("site.responsible.to", words.fullDate(known.to())));
    }
    if (known.note() != null) {
      sentences.add(words.in(known.note()));
    }
    sentences.add(words.get("site.responsible.source", known.source()));
    return sentences;
  }

  private void add(List<String> sentences, String what, @Nullable String organisation) {
    if (organisation != null) {
      String name =
          words
              .world()
              .registry()
              .findOrganisation(organisation)
              .map(Organisation::name)
              .map(words::in)
              .orElse(organisation);
      sentences.add(words.get("site.responsible." + what, name));
    }
  }

  /** A reason may be a sentence of its own already. */
  private static String sentence(OpeningWords.Day day) {
    return day.sentence().endsWith(".") ? day.sentence() : day.sentence() + ".";
  }

  private static DayRow row(OpeningWords.Day day) {
    String hours = day.note() == null ? day.hours() : day.hours() + " (" + day.note() + ")";
    return new DayRow(day.name(), hours, day.unusual());
  }

  private List<String> conditions(Offer offer) {
    List<String> sentences = new ArrayList<>();
    LocalDate from = offer.from();
    if (from != null && from.isAfter(today)) {
      sentences.add(words.get("site.service.from", words.date(from)));
    }
    // A place that moves is told as such; its services do not end.
    LocalDate to = offer.to();
    if (to != null && !to.equals(offer.location().to())) {
      sentences.add(words.get("site.service.to", words.date(to)));
    }
    Service.Audience audience = offer.service().audience();
    if (audience.minAge() != null) {
      sentences.add(words.get("site.age.from", audience.minAge()));
    }
    if (audience.maxAge() != null) {
      sentences.add(words.get("site.age.to", audience.maxAge()));
    }
    if (audience.note() != null) {
      sentences.add(words.in(audience.note()));
    }
    sentences.add(
        words.get("site.referral." + audience.referral().name().toLowerCase(Locale.ROOT)));
    sentences.add(words.booking(offer.service().booking()));
    sentences.addAll(freeTimes(offer));
    return sentences;
  }

  /** The first free times, with how old the news is; nothing where nobody tells any. */
  private List<String> freeTimes(Offer offer) {
    if (!free.knows(offer.site().id(), offer.service().id())) {
      return List.of();
    }
    FreeWords freeWords = new FreeWords(words);
    SlotTimes times = free.at(offer.site().id(), offer.service().id());
    FirstFree first = times.first(words.now());
    List<String> sentences = new ArrayList<>();
    sentences.add(freeWords.sentence(first));
    if (first instanceof FirstFree.At at) {
      Instant after = at.free().start().plusSeconds(1);
      String then =
          times.between(after, after.plus(Duration.ofDays(DAYS)), THEN).stream()
              .map(slot -> freeWords.day(slot.start()))
              .distinct()
              .collect(Collectors.joining(", "));
      if (!then.isEmpty()) {
        sentences.add(words.get("free.then.sentence", then));
      }
    }
    return sentences;
  }
}
