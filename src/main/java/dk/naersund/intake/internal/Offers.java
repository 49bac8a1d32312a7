package dk.naersund.intake.internal;

import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services of a site: which offer of the registry a file means, and what becomes of them. */
final class Offers {
  private Offers() {}

  /**
   * The offer of the registry that a file's offer is about: the one of that service on the day,
   * else one that begins on the day that the file says.
   */
  static Optional<ServiceAtSite> match(Site site, Map<Field, Cell> offer, LocalDate day) {
    String service = text(offer, Field.SERVICE, null);
    List<ServiceAtSite> same =
        site.services().stream().filter(other -> other.service().equals(service)).toList();
    LocalDate from = date(offer, Field.SERVICE_FROM, null);
    return same.stream()
        .filter(other -> SiteView.holdsOn(other, day))
        .findFirst()
        .or(() -> same.stream().filter(o -> from != null && from.equals(o.from())).findFirst());
  }

  /** The offers as they would be: those of other days stay, those that are missing end. */
  static List<ServiceAtSite> merge(Site site, Entry entry, LocalDate day) {
    if (!entry.tellsServices()) {
      return site.services();
    }
    List<ServiceAtSite> left = new ArrayList<>(site.services());
    List<ServiceAtSite> told = new ArrayList<>();
    for (Map<Field, Cell> offer : entry.offers()) {
      Optional<ServiceAtSite> before = match(site, offer, day);
      before.ifPresent(left::remove);
      told.add(before.map(b -> changed(b, offer)).orElseGet(() -> fresh(offer)));
    }
    List<ServiceAtSite> merged = new ArrayList<>();
    for (ServiceAtSite other : left) {
      if (!SiteView.holdsOn(other, day)) {
        merged.add(other);
      } else if (other.from() == null || other.from().isBefore(day)) {
        merged.add(between(other, other.from(), day.minusDays(1)));
      }
    }
    told.forEach(offer -> merged.add(besides(offer, merged, day)));
    return merged;
  }

  /** A new offer as a file has it. */
  static ServiceAtSite fresh(Map<Field, Cell> offer) {
    return changed(
        new ServiceAtSite(
            String.valueOf(text(offer, Field.SERVICE, null)),
            null,
            null,
            null,
            "",
            List.of(),
            null),
        offer);
  }

  private static ServiceAtSite changed(ServiceAtSite before, Map<Field, Cell> offer) {
    Phone phone = before.phone();
    String number = text(offer, Field.SERVICE_PHONE, phone == null ? null : phone.number());
    String answers = text(offer, Field.SERVICE_PHONE_HOURS, phone == null ? null : phone.hours());
    String hours = text(offer, Field.HOURS, before.hours());
    return new ServiceAtSite(
        before.service(),
        date(offer, Field.SERVICE_FROM, before.from()),
        date(offer, Field.SERVICE_TO, before.to()),
        before.entrance(),
        hours == null ? "" : hours,
        before.exceptions(),
        number == null ? null : new Phone(number, answers));
  }

  /** Cuts an offer so that it shares no day with others of its service before or after the day. */
  private static ServiceAtSite besides(
      ServiceAtSite offer, List<ServiceAtSite> others, LocalDate day) {
    LocalDate from = offer.from();
    LocalDate to = offer.to();
    for (ServiceAtSite other : others) {
      if (other.service().equals(offer.service())) {
        LocalDate end = other.to();
        LocalDate begin = other.from();
        if (end != null && end.isBefore(day) && (from == null || !from.isAfter(end))) {
          from = end.plusDays(1);
        }
        if (begin != null && begin.isAfter(day) && (to == null || !to.isBefore(begin))) {
          to = begin.minusDays(1);
        }
      }
    }
    return between(offer, from, to);
  }

  private static ServiceAtSite between(
      ServiceAtSite offer, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new ServiceAtSite(
        offer.service(),
        from,
        to,
        offer.entrance(),
        offer.hours(),
        offer.exceptions(),
        offer.phone());
  }

  private static @Nullable String text(
      Map<Field, Cell> offer, Field field, @Nullable String before) {
    Cell cell = offer.get(field);
    return cell == null ? before : cell.clears() ? null : cell.value();
  }

  private static @Nullable LocalDate date(
      Map<Field, Cell> offer, Field field, @Nullable LocalDate before) {
    Cell cell = offer.get(field);
    return cell == null ? before : cell.clears() ? null : LocalDate.parse(cell.value());
  }
}
