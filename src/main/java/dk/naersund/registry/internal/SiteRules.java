package dk.naersund.registry.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.registry.Photo;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.Closure;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold for sites. */
final class SiteRules {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final RegistryRules rules;
  private final Set<String> ids;
  private final Aliases aliases;

  /**
   * @param ids the ids of all sites
   * @param aliases the ids that they had before
   */
  SiteRules(RegistryRules rules, Set<String> ids, Aliases aliases) {
    this.rules = rules;
    this.ids = ids;
    this.aliases = aliases;
  }

  void check(Site site) {
    String path = "sites[" + site.id() + "]";
    other(path + ".partOf", site, site.partOf());
    other(path + ".satelliteOf", site, site.satelliteOf());
    entry(path, site);
    rules.phone(path + ".phone", site.phone());
    access(path, site.access());
    for (int i = 0; i < site.closures().size(); i++) {
      Closure closure = site.closures().get(i);
      rules.order(path + ".closures[" + i + "]", closure.from(), closure.to());
    }
    // Where a location or an offer could not be read, the others have moved up in their list.
    boolean doorsKnown = !rules.unreadable(path + ".locations");
    boolean offersKnown = !rules.unreadable(path + ".services");
    Set<String> doors = doorsKnown ? locations(path, site.locations()) : Set.of();
    for (int i = 0; offersKnown && i < site.services().size(); i++) {
      String here = path + ".services[" + i + "]";
      service(here, site.services(), i);
      if (doorsKnown && site.services().get(i).entrance() instanceof String door) {
        rules.known(here + ".entrance", Code.NO_SUCH_ENTRANCE, door, doors);
      }
    }
  }

  private void entry(String path, Site site) {
    if (site.keeper() instanceof String keeper) {
      rules.known(path + ".keeper", Code.NO_SUCH_ORGANISATION, keeper, rules.organisations());
    }
    if (!aliases.claimedBy(site.id()).isEmpty()) {
      rules.problem(path + ".id", Code.ID_OF_BEFORE, site.id());
    }
    for (String alias : site.entry().aliases()) {
      rules.id(path + ".aliases", alias);
      if (ids.contains(alias)) {
        rules.problem(path + ".aliases", Code.ALIAS_IS_AN_ID, alias);
      }
      if (aliases.claimedBy(alias).size() > 1) {
        rules.problem(path + ".aliases", Code.TWICE, alias);
      }
    }
  }

  /** Checks where the site is, and gives the ids of its doors. */
  private Set<String> locations(String path, List<SiteLocation> locations) {
    if (locations.isEmpty()) {
      rules.problem(path + ".locations", Code.NO_LOCATION);
    }
    for (int i = 0; i < locations.size(); i++) {
      location(path + ".locations[" + i + "]", locations, i);
    }
    List<Entrance> doors =
        locations.stream().flatMap(location -> location.entrances().stream()).toList();
    return rules.ids(path + ".locations.entrances", doors, Entrance::id);
  }

  private void other(String path, Site site, @Nullable String other) {
    if (other == null) {
      return;
    }
    rules.known(path, Code.NO_SUCH_SITE, other, ids);
    if (other.equals(site.id())) {
      rules.problem(path, Code.OWN_HOUSE);
    }
  }

  private void location(String path, List<SiteLocation> all, int index) {
    SiteLocation location = all.get(index);
    rules.kommunekode(path + ".kommunekode", location.kommunekode());
    rules.order(path, location.from(), location.to());
    for (int before = 0; before < index; before++) {
      SiteLocation other = all.get(before);
      if (DatedRules.overlap(location.from(), location.to(), other.from(), other.to())) {
        rules.problem(path, Code.TWO_PLACES, other.addressText());
      }
    }
    if (location.building() instanceof Building building) {
      access(path + ".building", building.access());
    }
    for (Entrance entrance : location.entrances()) {
      photo(path + ".entrances[" + entrance.id() + "].photo", entrance.photo());
      access(path + ".entrances[" + entrance.id() + "]", entrance.access());
    }
  }

  private void photo(String path, @Nullable Photo photo) {
    if (photo == null) {
      return;
    }
    if (!SHA256.matcher(photo.sha256()).matches()) {
      rules.problem(path + ".sha256", Code.NOT_A_CHECK_SUM);
    }
    if (!photo.alt().byLanguage().containsKey("en")) {
      rules.problem(path + ".alt", Code.PHOTO_WITHOUT_ENGLISH);
    }
  }

  private void service(String path, List<ServiceAtSite> all, int index) {
    ServiceAtSite here = all.get(index);
    rules.known(path + ".service", Code.NO_SUCH_SERVICE, here.service(), rules.services());
    rules.order(path, here.from(), here.to());
    rules.hours(path + ".hours", here.hours());
    for (int i = 0; i < here.exceptions().size(); i++) {
      rules.hours(path + ".exceptions[" + i + "].hours", here.exceptions().get(i).hours());
    }
    rules.phone(path + ".phone", here.phone());
    for (int before = 0; before < index; before++) {
      ServiceAtSite other = all.get(before);
      if (other.service().equals(here.service())
          && DatedRules.overlap(here.from(), here.to(), other.from(), other.to())) {
        rules.problem(path, Code.TWO_OFFERS, here.service());
      }
    }
  }

  private void access(String path, List<AccessFact> facts) {
    Set<AccessFeature> seen = EnumSet.noneOf(AccessFeature.class);
    for (AccessFact fact : facts) {
      if (!seen.add(fact.feature())) {
        rules.problem(path + ".access", Code.TWICE, fact.feature().id());
      }
    }
  }
}
