package dk.naersund.editing.internal;

import dk.naersund.editing.CheckList.Missing;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a site, of what a citizen may ask about it today and later. */
final class Completeness {
  /** What decides whether somebody gets in; asked of every door. */
  private static final List<AccessFeature> OF_A_DOOR =
      List.of(AccessFeature.STEP_FREE_ENTRANCE, AccessFeature.DOOR_WIDTH);

  /** What decides whether somebody can stay; asked of the place. */
  private static final List<AccessFeature> OF_A_PLACE =
      List.of(
          AccessFeature.ACCESSIBLE_TOILET, AccessFeature.DISABLED_PARKING, AccessFeature.SEATING);

  private final LocalDate today;
  private final List<Missing> missing = new ArrayList<>();
  private int asked;

  private Completeness(LocalDate today) {
    this.today = today;
  }

  /** Looks through a site. */
  static Completeness of(Site site, LocalDate today) {
    Completeness seen = new Completeness(today);
    seen.look(site);
    return seen;
  }

  /** What nobody has told us. */
  List<Missing> missing() {
    return missing;
  }

  /** How many things are asked for. */
  int asked() {
    return asked;
  }

  private void look(Site site) {
    ask(site.name().byLanguage().containsKey("en"), "english-name", null);
    Building building = site.buildingOn(today);
    ask(building.landmark() != null, "landmark", null);
    ask(hasPhone(site), "phone", null);
    OF_A_PLACE.forEach(feature -> ask(isKnown(building.access(feature)), feature.id(), null));
    site.locations().stream()
        .filter(location -> isToCome(location.to()))
        .map(SiteLocation::entrances)
        .flatMap(List::stream)
        .forEach(this::look);
    site.services().stream().filter(here -> isToCome(here.to())).forEach(this::look);
  }

  /** The place's own number, or one for each of its services. */
  private boolean hasPhone(Site site) {
    return site.phone() != null
        || (!site.services().isEmpty()
            && site.services().stream().allMatch(here -> here.phone() != null));
  }

  private void look(Entrance entrance) {
    for (AccessFeature feature : OF_A_DOOR) {
      ask(isKnown(entrance.access(feature)), feature.id(), entrance.id());
    }
    ask(entrance.photo() != null, "photo", entrance.id());
  }

  private void look(ServiceAtSite here) {
    ask(!here.hours().isBlank(), "hours", here.service());
  }

  private void ask(boolean known, String what, @Nullable String of) {
    asked++;
    if (!known) {
      missing.add(new Missing(what, of));
    }
  }

  private boolean isToCome(@Nullable LocalDate to) {
    return to == null || !to.isBefore(today);
  }

  private static boolean isKnown(AccessFact fact) {
    return fact.answer() != Answer.UNKNOWN;
  }
}
