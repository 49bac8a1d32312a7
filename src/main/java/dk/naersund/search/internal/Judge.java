package dk.naersund.search.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Service;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Person;
import dk.naersund.search.Reason;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what does not depend on the moment of arrival: may this person use the service, and is a
 * feature that they need known to be missing?
 */
final class Judge {
  private final String kind;
  private final Person person;
  private final @Nullable String kommunekode;
  private final Set<AccessFeature> needs;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final @Nullable Eligibility eligibility;

  /**
   * @param kommunekode where the person lives, told or taken from where they start; null when
   *     neither is known
   * @param firstDay the first day that matters
   * @param lastDay the last day that matters
   * @param eligibility what the rules say; null where nobody wrote any: then the registry's ages do
   */
  Judge(
      String kind,
      Person person,
      @Nullable String kommunekode,
      Set<AccessFeature> needs,
      LocalDate firstDay,
      LocalDate lastDay,
      @Nullable Eligibility eligibility) {
    this.eligibility = eligibility;
    this.kind = kind;
    this.person = person;
    this.kommunekode = kommunekode;
    this.needs = needs;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** The offers behind the door that are of the kind and hold on one of the days, usable or not. */
  List<Offer> offers(Door door) {
    List<Offer> found = new ArrayList<>(1);
    for (Offer offer : door.offers()) {
      if (offer.kind().id().equals(kind) && holds(offer)) {
        found.add(offer);
      }
    }
    return found;
  }

  /** Whether there is one of {@link #offers} behind the door. */
  boolean hasOffers(Door door) {
    for (Offer offer : door.offers()) {
      if (offer.kind().id().equals(kind) && holds(offer)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this person may use the offer through the entrance. */
  boolean accepts(Offer offer, Entrance entrance) {
    Service.Audience audience = offer.service().audience();
    return fitsAge(audience)
        && fitsResidence(audience)
        && fitsReferral(audience)
        && missing(offer, entrance).isEmpty();
  }

  /** Why not: empty when the person may use it. */
  List<Reason> objections(Offer offer, Entrance entrance, Reasons reasons) {
    List<Reason> found = new ArrayList<>();
    Service.Audience audience = offer.service().audience();
    if (!fitsAge(audience)) {
      found.add(reasons.notFor(audience));
    }
    if (!fitsResidence(audience)) {
      found.add(reasons.residence(audience));
    }
    if (!fitsReferral(audience)) {
      found.add(reasons.noReferral());
    }
    missing(offer, entrance).forEach(fact -> found.add(reasons.missing(fact)));
    return found;
  }

  private boolean holds(Offer offer) {
    return (offer.from() == null || !lastDay.isBefore(offer.from()))
        && (offer.to() == null || !firstDay.isAfter(offer.to()));
  }

  private boolean fitsAge(Service.Audience audience) {
    if (eligibility != null) {
      return eligibility.admits(audience);
    }
    Integer age = person.age();
    return age == null
        || ((audience.minAge() == null || age >= audience.minAge())
            && (audience.maxAge() == null || age <= audience.maxAge()));
  }

  private boolean fitsResidence(Service.Audience audience) {
    return audience.residence().isEmpty()
        || kommunekode == null
        || audience.residence().contains(kommunekode);
  }

  private boolean fitsReferral(Service.Audience audience) {
    return audience.referral() != Answer.YES || person.referral() != Answer.NO;
  }

  private List<AccessFact> missing(Offer offer, Entrance entrance) {
    if (needs.isEmpty()) {
      return List.of();
    }
    return needs.stream()
        .sorted()
        .map(feature -> AccessFacts.find(feature, entrance, offer.site()))
        .filter(fact -> fact.answer() == Answer.NO)
        .toList();
  }
}
