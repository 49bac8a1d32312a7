package dk.naersund.pages.internal.find;

import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.pages.internal.asked.Problem;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.asked.Trip;
import dk.naersund.pages.internal.asked.TripReader;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.NearestQuery;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands a form, or says what stands in the way: one problem per field, all at once. */
final class FormReader {
  static final int RESULTS = 10;

  /** More kinds than this are no choice. */
  private static final int KINDS = 6;

  private final World world;
  private final Instant now;
  private final RiderForm rider;
  private final List<Problem> problems = new ArrayList<>();
  private boolean malformed;

  FormReader(World world, Instant now, RiderForm rider) {
    this.world = world;
    this.now = now;
    this.rider = rider;
  }

  Understood read(SearchForm form) {
    List<ServiceKind> kinds = kinds(form);
    Trip trip = new TripReader(world, now).read(form);
    problems.addAll(trip.problems());
    int limit = limit(form);
    if (!problems.isEmpty()) {
      return new Understood.Wrong(problems, malformed || trip.malformed());
    }
    if (kinds.size() > 1) {
      return new Understood.WhichKind(kinds);
    }
    if (trip.places().size() > 1) {
      return new Understood.WhichPlace(trip.places());
    }
    return new Understood.Question(
        query(kinds.getFirst(), trip, limit),
        trip.places().isEmpty() ? null : trip.places().getFirst(),
        trip.own());
  }

  private NearestQuery query(ServiceKind kind, Trip trip, int limit) {
    return new NearestQuery(
        kind.id(),
        trip.from().orElseThrow(),
        trip.modes(),
        trip.profile(),
        trip.at(),
        trip.by(),
        Set.of(),
        limit,
        null,
        understood(kind, trip).person(world.rides().conditions()),
        trip.rides(),
        trip.order());
  }

  /** What cannot have come from the form is as if it had not been told. */
  private RiderForm understood(ServiceKind kind, Trip trip) {
    LocalDate day = LocalDate.ofInstant(trip.at(), world.region().zone());
    RuleSet rules = world.rules().find(kind.id(), day).orElse(null);
    RiderForm told = rider;
    while (rules != null) {
      try {
        rules.outlook(told.answers(), day);
        break;
      } catch (BadAnswer e) {
        told = told.without(e.question());
      }
    }
    return told;
  }

  private List<ServiceKind> kinds(SearchForm form) {
    if (!form.need().isEmpty()) {
      return kindsInWords(form, form.need());
    }
    if (form.service().isEmpty()) {
      problems.add(Problem.of("need", "wrong.need.missing"));
      return List.of();
    }
    Optional<ServiceKind> kind = world.registry().findServiceKind(form.service());
    if (kind.isEmpty()) {
      problems.add(Problem.of("need", "wrong.service"));
      malformed = true;
    }
    return kind.map(List::of).orElse(List.of());
  }

  private List<ServiceKind> kindsInWords(SearchForm form, String need) {
    List<ServiceKind> found =
        world.words().find(need, KINDS).stream()
            .flatMap(id -> world.registry().findServiceKind(id).stream())
            .toList();
    if (found.isEmpty()) {
      problems.add(Problem.of("need", "wrong.need.unknown", need));
    }
    ServiceKind named = named(form, found);
    return named == null ? found : List.of(named);
  }

  /** The one that was written as it is called, or that was chosen as well. */
  private static @Nullable ServiceKind named(SearchForm form, List<ServiceKind> found) {
    for (ServiceKind kind : found) {
      if (kind.id().equals(form.service())
          || kind.name().byLanguage().values().stream().anyMatch(form.need()::equalsIgnoreCase)) {
        return kind;
      }
    }
    return null;
  }

  private int limit(SearchForm form) {
    if (form.limit().isEmpty()) {
      return RESULTS;
    }
    if (form.limit().matches("[1-9][0-9]?")) {
      int limit = Integer.parseInt(form.limit());
      if (limit <= NearestQuery.MAX_LIMIT) {
        return limit;
      }
    }
    problems.add(Problem.of("need", "wrong.limit", String.valueOf(NearestQuery.MAX_LIMIT)));
    malformed = true;
    return RESULTS;
  }
}
