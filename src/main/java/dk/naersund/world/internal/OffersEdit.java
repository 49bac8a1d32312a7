package dk.naersund.world.internal;

import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what becomes of doors when sites change. A site keeps its numbers as far as they go, and
 * they grow from door to door: of two doors of one site that are equally far the first one wins,
 * whatever edits led there. Not safe for use by several threads.
 */
final class OffersEdit {
  private final DoorTable.Editor table;
  private final DoorPlacements placements;
  private final Set<String> sites = new HashSet<>();
  private final Set<String> kinds = new HashSet<>();
  private final List<SitePlaces> now = new ArrayList<>();
  private final List<Placement> put = new ArrayList<>();
  private final List<Integer> removed = new ArrayList<>();

  OffersEdit(DoorTable doors, DoorPlacements placements) {
    table = doors.edit();
    this.placements = placements;
  }

  /** Gives a site other offers; an empty list takes it away. */
  SitePlaces replace(String site, SitePlaces before, List<Offer> offers) {
    SitePlaces after = SitePlaces.of(offers, (place, last) -> number(before, place, last));
    for (int place = 0; place < after.doors().size(); place++) {
      Door door = after.doors().get(place);
      table.put(door);
      Placement placement = placements.of(door);
      if (place >= before.doors().size()
          || !placement.equals(placements.of(before.doors().get(place)))) {
        put.add(placement);
      }
    }
    for (int place = after.doors().size(); place < before.doors().size(); place++) {
      table.remove(before.doors().get(place).number());
      removed.add(before.doors().get(place).number());
    }
    sites.add(site);
    before.offers().forEach(offer -> kinds.add(offer.kind().id()));
    offers.forEach(offer -> kinds.add(offer.kind().id()));
    now.add(after);
    return after;
  }

  private int number(SitePlaces before, int place, int last) {
    return place < before.doors().size() ? before.doors().get(place).number() : table.take(last);
  }

  /** The doors from now on. */
  DoorTable doors() {
    return table.build();
  }

  /** The kinds of which a place has come, gone or changed. */
  Set<String> kinds() {
    return kinds;
  }

  /** The places of a kind from now on. */
  KindPlaces kind(String kind, KindPlaces before) {
    return before.with(sites, kind, now);
  }

  /** The index from now on; what an edit does not show on the streets leaves it as it is. */
  ReachIndex reach(ReachIndex before) {
    ReachIndex fewer = removed.isEmpty() ? before : before.without(removed);
    return put.isEmpty() ? fewer : fewer.with(put);
  }
}
