package dk.naersund.registry.internal;

import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * The ids that sites had before. Where all is right each leads to one site; while edits are checked
 * it may be claimed by more.
 */
record Aliases(HashPMap<String, List<String>> sites) {
  static final Aliases NONE = new Aliases(HashTreePMap.empty());

  static Aliases of(Collection<Site> sites) {
    Aliases all = NONE;
    for (Site site : sites) {
      all = all.with(null, site);
    }
    return all;
  }

  /** After a site has changed; null where it was not or is not there. */
  Aliases with(@Nullable Site before, @Nullable Site after) {
    List<String> old = before == null ? List.of() : before.entry().aliases();
    List<String> now = after == null ? List.of() : after.entry().aliases();
    if (old.equals(now)) {
      return this;
    }
    HashPMap<String, List<String>> next = sites;
    for (String alias : old) {
      List<String> others = new ArrayList<>(next.getOrDefault(alias, List.of()));
      others.removeIf(id -> before != null && id.equals(before.id()));
      next = others.isEmpty() ? next.minus(alias) : next.plus(alias, List.copyOf(others));
    }
    for (String alias : now) {
      List<String> all = new ArrayList<>(next.getOrDefault(alias, List.of()));
      if (after != null) {
        all.add(after.id());
      }
      next = next.plus(alias, List.copyOf(all));
    }
    return new Aliases(next);
  }

  /** The ids of the sites that had this id before; a site that says so twice stands there twice. */
  List<String> claimedBy(String id) {
    return sites.getOrDefault(id, List.of());
  }
}
