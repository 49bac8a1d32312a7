package dk.naersund.world.internal;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Offers in lists by kind and site, their doors numbered, and the doors in a reach index.
 * Immutable; the next one, after some sites have changed, shares with this one what they do not
 * touch.
 */
final class IndexedOffers implements Offers {
  private final StreetNetwork streets;
  private final HoursPool pool;
  private final Map<String, Integer> labels;
  private final TreePMap<String, SitePlaces> sites;
  private final Map<String, KindPlaces> kinds;
  private final DoorTable table;
  private final ReachIndex reach;

  private volatile @Nullable List<Offer> all;
  private volatile @Nullable List<Door> doors;

  private IndexedOffers(
      StreetNetwork streets,
      HoursPool pool,
      Map<String, Integer> labels,
      TreePMap<String, SitePlaces> sites,
      Map<String, KindPlaces> kinds,
      DoorTable table,
      ReachIndex reach) {
    this.streets = streets;
    this.pool = pool;
    this.labels = labels;
    this.sites = sites;
    this.kinds = kinds;
    this.table = table;
    this.reach = reach;
  }

  /** Joins a whole registry, numbers the doors and puts them on the streets. */
  static IndexedOffers of(RegistrySnapshot registry, HoursPool pool, StreetNetwork streets) {
    Map<String, Integer> labels = new HashMap<>();
    registry.serviceKinds().forEach(kind -> labels.put(kind.id(), labels.size()));
    OfferJoin join = new OfferJoin(registry, pool);
    DoorTable.Editor editor = DoorTable.EMPTY.edit();
    Map<String, SitePlaces> sites = new TreeMap<>();
    for (Site site : registry.sites()) {
      List<Offer> offers = join.offers(site);
      if (!offers.isEmpty()) {
        SitePlaces places = SitePlaces.of(offers, (place, last) -> editor.take(last));
        places.doors().forEach(editor::put);
        sites.put(site.id(), places);
      }
    }
    Map<String, KindPlaces> kinds = new HashMap<>();
    for (String kind : labels.keySet()) {
      kinds.put(kind, KindPlaces.NONE.with(Set.of(), kind, sites.values()));
    }
    DoorTable table = editor.build();
    DoorPlacements placements = new DoorPlacements(streets.profiles(), labels);
    return new IndexedOffers(
        streets,
        pool,
        labels,
        TreePMap.from(sites),
        kinds,
        table,
        streets.index(table.all().stream().map(placements::of).toList()));
  }

  /** Whether the registry's catalogue has the kinds of this one, so that it can follow. */
  boolean hasKindsOf(RegistrySnapshot registry) {
    return labels.size() == registry.serviceKinds().size()
        && registry.serviceKinds().stream().map(ServiceKind::id).allMatch(labels::containsKey);
  }

  /**
   * The offers of a registry with the same kinds, which differs from this one's in what is offered
   * at some sites.
   *
   * @param changed the ids of these sites; some may have come or gone
   */
  IndexedOffers with(RegistrySnapshot registry, Set<String> changed) {
    OfferJoin join = new OfferJoin(registry, pool);
    OffersEdit edit = new OffersEdit(table, new DoorPlacements(streets.profiles(), labels));
    TreePMap<String, SitePlaces> nextSites = sites;
    for (String site : new TreeSet<>(changed)) {
      SitePlaces before = sites.getOrDefault(site, SitePlaces.NONE);
      List<Offer> offers = join.offers(site);
      SitePlaces after = edit.replace(site, before, offers);
      nextSites = offers.isEmpty() ? nextSites.minus(site) : nextSites.plus(site, after);
    }
    Map<String, KindPlaces> nextKinds = new HashMap<>(kinds);
    edit.kinds().forEach(kind -> nextKinds.computeIfPresent(kind, edit::kind));
    return new IndexedOffers(
        streets, pool, labels, nextSites, nextKinds, edit.doors(), edit.reach(reach));
  }

  @Override
  public List<Offer> all() {
    List<Offer> made = all;
    if (made == null) {
      made = sites.values().stream().flatMap(places -> places.offers().stream()).toList();
      all = made;
    }
    return made;
  }

  @Override
  public List<Offer> ofKind(String kind) {
    return kinds.getOrDefault(kind, KindPlaces.NONE).offers();
  }

  @Override
  public List<Offer> atSite(String site) {
    return sites.getOrDefault(site, SitePlaces.NONE).offers();
  }

  @Override
  public int label(String kind) {
    Integer label = labels.get(kind);
    if (label == null) {
      throw new IllegalArgumentException("no such service kind: " + kind);
    }
    return label;
  }

  @Override
  public Door door(int placement) {
    return table.get(placement);
  }

  @Override
  public List<Door> doors(String site) {
    return sites.getOrDefault(site, SitePlaces.NONE).doors();
  }

  @Override
  public List<Door> doorsOf(String kind) {
    return kinds.getOrDefault(kind, KindPlaces.NONE).doors();
  }

  @Override
  public List<Door> doors() {
    List<Door> made = doors;
    if (made == null) {
      made = table.all();
      doors = made;
    }
    return made;
  }

  @Override
  public ReachIndex reach() {
    return reach;
  }
}
