package dk.naersund.search;

import dk.naersund.geo.Position;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Phone;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.rides.RideAnswer;
import dk.naersund.world.Offer;
import dk.naersund.world.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer, which explains itself.
 *
 * @param origin where the person starts
 * @param kind what was asked for
 * @param at when they leave
 * @param asOf the Danish day whose registry counts
 * @param versions what the answer was made from
 * @param results the places they can use, best first
 * @param passedOver at most five places that are nearer than the last result and not among them
 * @param notes what concerns the whole answer: no street near, nothing usable and whom to call
 * @param eligibility whether this person may use it, by the rules; null where nobody wrote any for
 *     this kind and day: then the ages of the registry decide
 */
public record NearestAnswer(
    Origin origin,
    ServiceKind kind,
    Instant at,
    LocalDate asOf,
    Versions versions,
    List<Result> results,
    List<PassedOver> passedOver,
    List<Reason> notes,
    @Nullable Eligibility eligibility) {
  /** Where there are no rules. */
  public NearestAnswer(
      Origin origin,
      ServiceKind kind,
      Instant at,
      LocalDate asOf,
      Versions versions,
      List<Result> results,
      List<PassedOver> passedOver,
      List<Reason> notes) {
    this(origin, kind, at, asOf, versions, results, passedOver, notes, null);
  }

  public NearestAnswer {
    results = List.copyOf(results);
    passedOver = List.copyOf(passedOver);
    notes = List.copyOf(notes);
  }

  /**
   * Where the person starts.
   *
   * @param position as asked
   * @param kommunekode the municipality it lies in; null outside all
   * @param metresToStreet between the position and the nearest street of the first mode; null when
   *     there is none near
   */
  public record Origin(
      Position position, @Nullable String kommunekode, @Nullable Double metresToStreet) {
    /** Keeps the position out of logs. */
    @Override
    public String toString() {
      return "Origin[…]";
    }
  }

  /**
   * A place they can use.
   *
   * @param rank 1 for the best
   * @param offer service, site, hours, phone
   * @param entrance the entrance for this person
   * @param moment when they can be served
   * @param options ways there and home: the one that decided the order, then in the order of the
   *     modes asked for
   * @param open what holds on arrival by the way that decided
   * @param nextOpen when it opens next, for a place that is closed on arrival; null otherwise
   * @param access what is known, one fact per feature that matters to this person, unknown ones too
   * @param phone whom to ring; null when no number is known
   * @param reasons why it stands where it stands, and what to know
   * @param otherRides rides that were asked for and are no option, and why
   * @param nextFree free times that this person can reach; null where nobody tells us about times
   */
  public record Result(
      int rank,
      Offer offer,
      Entrance entrance,
      Moment moment,
      List<TravelOption> options,
      OpeningStatus open,
      @Nullable Instant nextOpen,
      List<AccessFact> access,
      @Nullable Phone phone,
      List<Reason> reasons,
      List<RideAnswer> otherRides,
      @Nullable NextFree nextFree) {
    /** Without rides and free times. */
    public Result(
        int rank,
        Offer offer,
        Entrance entrance,
        Moment moment,
        List<TravelOption> options,
        OpeningStatus open,
        @Nullable Instant nextOpen,
        List<AccessFact> access,
        @Nullable Phone phone,
        List<Reason> reasons) {
      this(
          rank, offer, entrance, moment, options, open, nextOpen, access, phone, reasons, List.of(),
          null);
    }

    public Result {
      otherRides = List.copyOf(otherRides);
      options = List.copyOf(options);
      access = List.copyOf(access);
      reasons = List.copyOf(reasons);
    }

    /** The way that decided the order. */
    public TravelOption first() {
      return options.getFirst();
    }

    /** What is known about the feature at the entrance, else at the site; unknown otherwise. */
    public AccessFact access(AccessFeature feature) {
      return access.stream()
          .filter(fact -> fact.feature() == feature)
          .findFirst()
          .orElseGet(() -> AccessFact.unknown(feature));
    }
  }

  /**
   * A nearer place that is not among the results.
   *
   * @param site the place
   * @param metres distance: along the street where a way is known, else in a straight line
   * @param seconds travel time by the first mode in seconds; null when no way is known
   * @param reasons why not, and what would change it
   */
  public record PassedOver(Site site, double metres, @Nullable Long seconds, List<Reason> reasons) {
    public PassedOver {
      reasons = List.copyOf(reasons);
    }
  }
}
