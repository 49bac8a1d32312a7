package dk.naersund.registry.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Photo;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.Closure;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
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
      order(path + ".closures[" + i + "]", closure.from(), closure.to());
    }
    // Where a location or an offer could not be read, the others have moved up in their list.
    boolean doorsKnown = !rules.unreadable(path + ".locations");
    boolean offersKnown = !rules.unreadable(path + ".services");
    Set<String> doors = doorsKnown ? locations(path, site.locations()) : Set.of();
    for (int i = 0; offersKnown && i < site.services().size(); i++) {
      String here = path + ".services[" + i + "]";
      service(here, site.services(), i);
      if (doorsKnown && site.services().get(i).entrance() instanceof String door) {
        rules.known(here + ".entrance", "entrance", door, doors);
      }
    }
  }

  private void entry(String path, Site site) {
    if (site.keeper() instanceof String keeper) {
      rules.known(path + ".keeper", "organisation", keeper, rules.organisations());
    }
    if (!aliases.claimedBy(site.id()).isEmpty()) {
      rules.problem(path + ".id", "a site had this id before; choose another one.");
    }
    for (String alias : site.entry().aliases()) {
      rules.id(path + ".aliases", alias);
      if (ids.contains(alias)) {
        rules.problem(path + ".aliases", "\"" + alias + "\" is a site's id now; remove it here.");
      }
      if (aliases.claimedBy(alias).size() > 1) {
        rules.problem(path + ".aliases", "\"" + alias + "\" stands there twice; keep one.");
      }
    }
  }

  /** Checks where the site is, and gives the ids of its doors. */
  private Set<String> locations(String path, List<SiteLocation> locations) {
    if (locations.isEmpty()) {
      rules.problem(path + ".locations", "is empty; say where the site is.");
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
    rules.known(path, "site", other, ids);
    if (other.equals(site.id())) {
      rules.problem(path, "a site cannot be its own house; remove it.");
    }
  }

  private void location(String path, List<SiteLocation> all, int index) {
    SiteLocation location = all.get(index);
    rules.kommunekode(path + ".kommunekode", location.kommunekode());
    order(path, location.from(), location.to());
    for (int before = 0; before < index; before++) {
      SiteLocation other = all.get(before);
      if (DatedRules.overlap(location.from(), location.to(), other.from(), other.to())) {
        rules.problem(
            path,
            "the site is already at \""
                + other.addressText()
                + "\" on some of these days; let one end the day before the other begins.");
      }
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
      rules.problem(path + ".sha256", "is not a check sum: 64 digits and letters a–f.");
    }
    if (!photo.alt().byLanguage().containsKey("en")) {
      rules.problem(
          path + ".alt", "says in Danish only what one sees; add it in English as \"en\".");
    }
  }

  private void service(String path, List<ServiceAtSite> all, int index) {
    ServiceAtSite here = all.get(index);
    rules.known(path + ".service", "service", here.service(), rules.services());
    order(path, here.from(), here.to());
    rules.hours(path + ".hours", here.hours());
    for (int i = 0; i < here.exceptions().size(); i++) {
      rules.hours(path + ".exceptions[" + i + "].hours", here.exceptions().get(i).hours());
    }
    rules.phone(path + ".phone", here.phone());
    for (int before = 0; before < index; before++) {
      ServiceAtSite other = all.get(before);
      if (other.service().equals(here.service())
          && DatedRules.overlap(here.from(), here.to(), other.from(), other.to())) {
        rules.problem(
            path,
            "the site already offers \""
                + here.service()
                + "\" on some of these days; let one end the day before the other begins.");
      }
    }
  }

  private void access(String path, List<AccessFact> facts) {
    Set<AccessFeature> seen = EnumSet.noneOf(AccessFeature.class);
    for (AccessFact fact : facts) {
      if (!seen.add(fact.feature())) {
        rules.problem(
            path + ".access", "\"" + fact.feature().id() + "\" stands there twice; keep one.");
      }
    }
  }

  private void order(String path, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      rules.problem(path, "it ends (" + to + ") before it begins (" + from + "); correct a day.");
    }
  }
}
