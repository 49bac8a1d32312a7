package dk.naersund.pages.internal.asked;

import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.streets.Profile;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands from where, how and when; or says what stands in the way, all at once. */
public final class TripReader {
  private final World world;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private boolean malformed;

  public TripReader(World world, Instant now) {
    this.world = world;
    this.now = now;
  }

  /** Reads the form; to be called once. */
  public Trip read(SearchForm form) {
    PlaceReader.Found place = new PlaceReader(world).read(form);
    place.problem().ifPresent(problems::add);
    malformed |= place.malformed();
    String profile = profile(form);
    List<Mode> modes = modes(form);
    MomentReader moments = new MomentReader(world.region().zone(), now);
    Optional<Instant> at = moments.read(form);
    Optional<Instant> by = form.by().isEmpty() ? Optional.empty() : moments.by(form);
    if (at.isEmpty()) {
      problems.add(Problem.of("day", "wrong.when"));
    } else if (!form.by().isEmpty() && by.isEmpty()) {
      problems.add(Problem.of("by", "wrong.by"));
    } else if (by.isPresent() && !by.get().isAfter(at.get())) {
      problems.add(Problem.of("by", form.time().isEmpty() ? "wrong.by.past" : "wrong.by.order"));
    }
    return new Trip(
        place.position(),
        place.candidates(),
        place.own(),
        profile,
        modes,
        rides(form),
        form.modes().isEmpty() ? NearestQuery.Order.REALISTIC : NearestQuery.Order.FIRST_MODE,
        at.orElse(now),
        by.orElse(null),
        List.copyOf(problems),
        malformed);
  }

  /** The rides that are named; none when all are meant. */
  private Set<String> rides(SearchForm form) {
    Set<String> rides = new LinkedHashSet<>(form.modes());
    rides.removeIf(id -> world.rides().find(id).isEmpty());
    return rides;
  }

  private String profile(SearchForm form) {
    String asked =
        form.profile().isEmpty()
            ? form.modes().stream().filter(this::isProfile).findFirst().orElse("")
            : form.profile();
    if (asked.isEmpty()) {
      return world.region().profile();
    }
    if (!isProfile(asked)) {
      problems.add(Problem.of("profile-" + world.region().profile(), "wrong.profile", asked));
      malformed = true;
    }
    return asked;
  }

  private boolean isProfile(String id) {
    return world.streets().findProfile(id).filter(profile -> !profile.vehicle()).isPresent();
  }

  /** Being driven, and going by oneself, are shown beside one mode: somebody may offer a lift. */
  private List<Mode> modes(SearchForm form) {
    Set<Mode> modes = new LinkedHashSet<>();
    for (String id : form.modes().isEmpty() ? world.region().modes() : form.modes()) {
      Optional<Mode> mode =
          isProfile(id)
              ? Optional.of(Mode.WALK)
              : Mode.find(id).or(() -> world.rides().find(id).map(ride -> Mode.RIDE));
      if (mode.isEmpty()) {
        problems.add(Problem.of("mode-any", "wrong.mode", id));
        malformed = true;
      }
      mode.ifPresent(modes::add);
    }
    if (modes.size() == 1) {
      modes.add(Mode.WALK);
      if (world.transport() != null) {
        modes.add(Mode.TRANSIT);
      }
      if (!world.rides().all().isEmpty()) {
        modes.add(Mode.RIDE);
      }
      if (world.streets().findProfile(Mode.CAR.id()).filter(Profile::vehicle).isPresent()) {
        modes.add(Mode.CAR);
      }
    }
    return List.copyOf(modes);
  }
}
