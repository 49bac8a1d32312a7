package dk.naersund.intake.internal;

import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The services of a site: which offer of the registry a file means, and what becomes of them. */
public final class Offers {
  private Offers() {}

  /**
   * The offer of the registry that a file's offer is about: the one that begins on the first day
   * that the file says, else the one of today, else the one that ends on the last day that it says.
   */
  static Optional<ServiceAtSite> match(Site site, Map<Field, Cell> offer, LocalDate day) {
    String service = text(offer, Field.SERVICE, null);
    LocalDate from = date(offer, Field.SERVICE_FROM, null);
    LocalDate to = date(offer, Field.SERVICE_TO, null);
    List<ServiceAtSite> same =
        site.services().stream().filter(other -> other.service().equals(service)).toList();
    return find(same, other -> from != null && from.equals(other.from()))
        .or(() -> find(same, other -> SiteView.holdsOn(other, day)))
        .or(() -> find(same, other -> to != null && to.equals(other.to())));
  }

  private static Optional<ServiceAtSite> find(
      List<ServiceAtSite> offers, Predicate<ServiceAtSite> wanted) {
    return offers.stream().filter(wanted).findFirst();
  }

  /** A service that would be offered twice on a day, or would end before it begins. */
  public static Optional<String> clash(List<ServiceAtSite> offers) {
    for (int i = 0; i < offers.size(); i++) {
      ServiceAtSite one = offers.get(i);
      if (!inOrder(one.from(), one.to())) {
        return Optional.of(one.service());
      }
      for (ServiceAtSite other : offers.subList(0, i)) {
        if (one.service().equals(other.service())
            && inOrder(one.from(), other.to())
            && inOrder(other.from(), one.to())) {
          return Optional.of(one.service());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the last day is not before the first; null is without bound. */
  private static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !to.isBefore(from);
  }

  /** The offers as they would be: those of other days stay, those that are missing end. */
  public static List<ServiceAtSite> merge(Site site, Entry entry, LocalDate day) {
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
        merged.add(other.between(other.from(), day.minusDays(1)));
      }
    }
    told.forEach(offer -> merged.add(besides(offer, merged, day)));
    return merged;
  }

  /** A new offer as a file has it. */
  static ServiceAtSite fresh(Map<Field, Cell> offer) {
    return changed(ServiceAtSite.of(String.valueOf(text(offer, Field.SERVICE, null)), ""), offer);
  }

  private static ServiceAtSite changed(ServiceAtSite before, Map<Field, Cell> offer) {
    Phone phone = before.phone();
    String number = text(offer, Field.SERVICE_PHONE, phone == null ? null : phone.number());
    String answers = text(offer, Field.SERVICE_PHONE_HOURS, phone == null ? null : phone.hours());
    String hours = text(offer, Field.HOURS, before.hours());
    return before
        .between(
            date(offer, Field.SERVICE_FROM, before.from()),
            date(offer, Field.SERVICE_TO, before.to()))
        .open(hours == null ? "" : hours, before.exceptions())
        .answering(number == null ? null : new Phone(number, answers));
  }

  /** Cuts an offer where it is open, so that it shares no day with others of its service. */
  private static ServiceAtSite besides(
      ServiceAtSite offer, List<ServiceAtSite> others, LocalDate day) {
    LocalDate from = offer.from();
    LocalDate to = offer.to();
    for (ServiceAtSite other : others) {
      if (other.service().equals(offer.service())) {
        LocalDate end = other.to();
        LocalDate begin = other.from();
        if (end != null && end.isBefore(day) && offer.from() == null && inOrder(from, end)) {
          from = end.plusDays(1);
        }
        if (begin != null && begin.isAfter(day) && offer.to() == null && inOrder(begin, to)) {
          to = begin.minusDays(1);
        }
      }
    }
    return offer.between(from, to);
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
