package dk.naersund.pages.internal.site;

import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.pages.internal.frame.AccessLine;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.pages.internal.site.SiteView.Door;
import dk.naersund.pages.internal.site.SiteView.House;
import dk.naersund.pages.internal.site.SiteView.Picture;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Photo;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a place into words. */
final class SiteViews {
  /** What one asks of a door; everything else is asked of the house. */
  private static final Set<AccessFeature> AT_THE_DOOR =
      Arrays.stream(AccessFeature.values())
          .filter(AccessFeature::isOfDoor)
          .collect(Collectors.toUnmodifiableSet());

  private static final int LETTERS = 26;

  private final PageWords words;
  private final FreeTimesSnapshot free;

  SiteViews(PageWords words, FreeTimesSnapshot free) {
    this.free = free;
    this.words = words;
  }

  SiteView view(Site site) {
    LocalDate today = words.today();
    Optional<SiteLocation> here =
        site.locationOn(today)
            .or(
                () ->
                    site.locations().stream()
                        .filter(
                            location -> location.from() != null && location.from().isAfter(today))
                        .findFirst());
    Building building = here.map(site::buildingAt).orElse(Building.UNKNOWN);
    return new SiteView(
        words.in(site.name()),
        words.inOrNull(building.landmark()),
        site.formerNames().isEmpty() ? null : words.get("site.formerly", formerNames(site)),
        here.map(SiteLocation::addressText).orElse(null),
        new SiteNews(words).sentences(site),
        phone(site),
        Href.of("/vej", words.locale()).with("site", site.id()).toString(),
        Href.of("/steder/" + site.id() + "/fejl", words.locale()).toString(),
        houses(site),
        new OfferedServices(words, free).byOwner(site),
        new OfferedServices(words, free).visits(site),
        doors(here.map(SiteLocation::entrances).orElse(List.of())),
        facts(building.access(), EnumSet.complementOf(EnumSet.copyOf(AT_THE_DOOR))));
  }

  private String formerNames(Site site) {
    return site.formerNames().stream().map(words::in).collect(Collectors.joining(", "));
  }

  private @Nullable PhoneView phone(Site site) {
    return site.phone() != null
        ? words.phone(site.phone())
        : words.world().offers().atSite(site.id()).stream()
            .map(offer -> words.phone(offer.phone()))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private List<House> houses(Site site) {
    List<House> houses = new ArrayList<>();
    house("site.part-of", site.partOf()).ifPresent(houses::add);
    house("site.satellite-of", site.satelliteOf()).ifPresent(houses::add);
    return houses;
  }

  private Optional<House> house(String key, @Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(words.world().registry()::findSite)
        .map(
            house ->
                new House(
                    words.get(key, words.in(house.name())),
                    Href.of("/steder/" + house.id(), words.locale()).toString()));
  }

  private List<Door> doors(List<Entrance> entrances) {
    List<Door> doors = new ArrayList<>();
    for (Entrance entrance : entrances) {
      doors.add(door(entrance, String.valueOf((char) ('A' + doors.size() % LETTERS))));
    }
    return doors;
  }

  private Door door(Entrance entrance, String mark) {
    String name = words.in(entrance.name());
    return new Door(
        name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1),
        mark,
        entrance.position().toString(),
        words.inOrNull(entrance.hint()),
        picture(entrance.photo()),
        facts(entrance.access(), AT_THE_DOOR));
  }

  private @Nullable Picture picture(@Nullable Photo photo) {
    return photo == null
        ? null
        : new Picture(
            "/api/v1/photos/" + photo.sha256(),
            words.in(photo.alt()),
            words.get("site.photo.taken", words.fullDate(photo.date())));
  }

  /** One line for each feature that is asked for, unknown ones too, and for each that is known. */
  private List<AccessLine> facts(List<AccessFact> known, Set<AccessFeature> asked) {
    Set<AccessFeature> features = EnumSet.copyOf(asked);
    known.stream()
        .filter(fact -> fact.answer() != Answer.UNKNOWN)
        .forEach(fact -> features.add(fact.feature()));
    return features.stream().map(feature -> AccessLine.of(fact(known, feature), words)).toList();
  }

  private static AccessFact fact(List<AccessFact> known, AccessFeature feature) {
    return Stream.concat(
            known.stream().filter(fact -> fact.feature() == feature),
            Stream.of(AccessFact.unknown(feature)))
        .findFirst()
        .orElseThrow();
  }
}
