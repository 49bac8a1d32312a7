package dk.naersund.intake.internal;

import dk.naersund.geo.Position;
import dk.naersund.intake.Difference.Change;
import dk.naersund.intake.Difference.FieldChange;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Field by field: what a file says otherwise than the registry. */
final class Comparison {
  /** Without these there is no site: nothing takes them away. */
  private static final Set<Field> NEVER_CLEARED =
      EnumSet.of(Field.ID, Field.NAME, Field.ADDRESS, Field.KOMMUNEKODE, Field.LAT, Field.LON);

  /** Not the registry's: only a help for new sites, or never read. */
  private static final Set<Field> FOREIGN = EnumSet.range(Field.POSTCODE, Field.UNIT_TYPE);

  private final LocalDate day;

  Comparison(LocalDate day) {
    this.day = day;
  }

  /** What changes of a site that is somewhere on the day; empty for nothing. */
  Optional<Change> compare(Site site, Entry entry) {
    SiteView view = SiteView.of(site, day).orElseThrow();
    List<FieldChange> changes = new ArrayList<>();
    boolean samePlace = samePlace(site, entry);
    entry
        .site()
        .forEach(
            (field, cell) -> {
              boolean place = field == Field.LAT || field == Field.LON;
              boolean stays = cell.clears() && NEVER_CLEARED.contains(field);
              if (!FOREIGN.contains(field) && !stays && !(place && samePlace)) {
                add(field.column(), view.site().get(field), cell, changes);
              }
            });
    if (entry.tellsServices()) {
      offers(site, entry, changes);
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(site.id(), site.name().da(), changes));
  }

  private boolean samePlace(Site site, Entry entry) {
    Position today = site.locationOn(day).orElseThrow().position();
    return entry.position().filter(to -> to.metresTo(today) <= Places.SAME_METRES).isPresent();
  }

  private void offers(Site site, Entry entry, List<FieldChange> changes) {
    Set<ServiceAtSite> met = new HashSet<>();
    for (Map<Field, Cell> offer : entry.offers()) {
      Cell service = Objects.requireNonNull(offer.get(Field.SERVICE));
      Optional<ServiceAtSite> before = Offers.match(site, offer, day);
      if (before.isEmpty()) {
        changes.add(new FieldChange(Field.SERVICE.column(), null, service.value()));
        continue;
      }
      met.add(before.get());
      Map<Field, String> old = SiteView.offer(before.get());
      offer.forEach(
          (field, cell) ->
              add(service.value() + "/" + field.column(), old.get(field), cell, changes));
    }
    site.services().stream()
        .filter(offer -> SiteView.holdsOn(offer, day) && !met.contains(offer))
        .forEach(
            offer -> changes.add(new FieldChange(Field.SERVICE.column(), offer.service(), null)));
  }

  private static void add(
      String field,
      @org.jspecify.annotations.Nullable String before,
      Cell cell,
      List<FieldChange> to) {
    String after = cell.clears() ? null : cell.value();
    if (!Objects.equals(before, after)) {
      to.add(new FieldChange(field, before, after));
    }
  }
}
