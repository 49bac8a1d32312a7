package dk.naersund.pages.internal.find;

import dk.naersund.address.Address;
import dk.naersund.geo.Position;
import dk.naersund.pages.internal.find.Understood.Problem;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.streets.Profile;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands a form, or says what stands in the way: one problem per field, all at once. */
final class FormReader {
  static final int RESULTS = 10;

  private final World world;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private boolean malformed;

  FormReader(World world, Instant now) {
    this.world = world;
    this.now = now;
  }

  Understood read(FindForm form) {
    List<ServiceKind> kinds = kinds(form);
    PlaceReader.Found place = new PlaceReader(world).read(form);
    place.problem().ifPresent(problems::add);
    malformed |= place.malformed();
    String profile = profile(form);
    List<Mode> modes = modes(form);
    Optional<Instant> at = new MomentReader(world.region().zone(), now).read(form);
    if (at.isEmpty()) {
      problems.add(Problem.of("day", "wrong.when"));
    }
    int limit = limit(form);
    if (!problems.isEmpty()) {
      return new Understood.Wrong(List.copyOf(problems), malformed);
    }
    if (kinds.size() > 1) {
      return new Understood.WhichKind(kinds);
    }
    if (place.candidates().size() > 1) {
      return new Understood.WhichPlace(place.candidates());
    }
    Position from = place.position().orElseThrow();
    Address address = place.candidates().isEmpty() ? null : place.candidates().getFirst();
    return new Understood.Question(
        new NearestQuery(
            kinds.getFirst().id(),
            from,
            modes,
            profile,
            at.orElseThrow(),
            null,
            Set.of(),
            limit,
            null,
            Person.UNKNOWN),
        address,
        place.own());
  }

  private List<ServiceKind> kinds(FindForm form) {
    if (!form.need().isEmpty()) {
      return kindsInWords(form.need());
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

  private List<ServiceKind> kindsInWords(String need) {
    List<ServiceKind> found =
        world.words().find(need, 6).stream()
            .flatMap(id -> world.registry().findServiceKind(id).stream())
            .toList();
    if (found.isEmpty()) {
      problems.add(Problem.of("need", "wrong.need.unknown", need));
    }
    return found.stream()
        .filter(kind -> kind.name().byLanguage().containsValue(need))
        .findFirst()
        .or(
            () ->
                found.stream().filter(kind -> kind.name().da().equalsIgnoreCase(need)).findFirst())
        .map(List::of)
        .orElse(found);
  }

  private String profile(FindForm form) {
    String asked =
        form.profile().isEmpty()
            ? form.modes().stream().filter(this::isProfile).findFirst().orElse("")
            : form.profile();
    if (asked.isEmpty()) {
      return world.region().profile();
    }
    if (!isProfile(asked)) {
      problems.add(Problem.of("profile-" + world.region().profile(), "wrong.profile"));
      malformed = true;
    }
    return asked;
  }

  private boolean isProfile(String id) {
    return world.streets().findProfile(id).filter(profile -> !profile.vehicle()).isPresent();
  }

  /**
   * One mode decides the order; being driven, and going by oneself, are shown beside it, because
   * somebody may offer a lift.
   */
  private List<Mode> modes(FindForm form) {
    Set<Mode> modes = new LinkedHashSet<>();
    for (String id : form.modes().isEmpty() ? world.region().modes() : form.modes()) {
      Optional<Mode> mode = isProfile(id) ? Optional.of(Mode.WALK) : Mode.find(id);
      if (mode.isEmpty()) {
        problems.add(Problem.of("mode-walk", "wrong.mode"));
        malformed = true;
      }
      mode.ifPresent(modes::add);
    }
    if (modes.size() == 1) {
      modes.add(Mode.WALK);
      if (world.streets().findProfile(Mode.CAR.id()).filter(Profile::vehicle).isPresent()) {
        modes.add(Mode.CAR);
      }
    }
    return List.copyOf(modes);
  }

  private int limit(FindForm form) {
    if (form.limit().isEmpty()) {
      return RESULTS;
    }
    if (form.limit().matches("[1-9][0-9]?")) {
      int limit = Integer.parseInt(form.limit());
      if (limit <= NearestQuery.MAX_LIMIT) {
        return limit;
      }
    }
    problems.add(Problem.of("need", "wrong.limit", "" + NearestQuery.MAX_LIMIT));
    malformed = true;
    return RESULTS;
  }
}
