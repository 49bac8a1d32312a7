package dk.naersund.registry.internal;

import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold for seasons, regions and responsibilities. */
final class DatedRules {
  private static final Pattern CODE = Pattern.compile("[0-9]{4}");

  private final RegistryRules rules;
  private final Whole whole;

  DatedRules(RegistryRules rules, Whole whole) {
    this.rules = rules;
    this.whole = whole;
  }

  void check(Season season) {
    String path = "seasons[" + season.id() + "]";
    once(path + ".participants", season.participants());
    season.participants().forEach(id -> organisation(path + ".participants", id));
    for (int i = 0; i < season.waves().size(); i++) {
      for (int before = 0; before < i; before++) {
        if (overlap(season.waves().get(i), season.waves().get(before))) {
          rules.problem(path + ".waves[" + i + "]", Code.AGES_OVERLAP);
        }
      }
    }
  }

  /** Whether all who offer something in a changed season still take part in it. */
  void offered(Season season) {
    for (Service service : whole.services()) {
      if (season.id().equals(service.season())) {
        participates("seasons[" + season.id() + "].participants", service, season);
      }
    }
  }

  /** Whether the service's organisation takes part in its season. */
  void participates(Service service) {
    for (Season season : whole.seasons()) {
      if (season.id().equals(service.season())) {
        participates("services[" + service.id() + "].organisation", service, season);
      }
    }
  }

  private void participates(String path, Service service, Season season) {
    if (!season.participants().contains(service.organisation())) {
      rules.problem(path, Code.TAKES_NO_PART, service.organisation(), season.id(), service.id());
    }
  }

  private static boolean overlap(Season.Wave one, Season.Wave other) {
    return atMost(one.minAge(), other.maxAge()) && atMost(other.minAge(), one.maxAge());
  }

  private static boolean atMost(@Nullable Integer least, @Nullable Integer most) {
    return least == null || most == null || least <= most;
  }

  void check(RegionCode region) {
    String path = "regions[" + region.id() + "]";
    rules.order(path, region.from(), region.to());
    if (region.code() instanceof String code && !CODE.matcher(code).matches()) {
      rules.problem(path + ".code", Code.NOT_A_REGIONSKODE, code);
    }
    organisation(path + ".organisation", region.organisation());
    if (region.successor() instanceof String successor) {
      rules.known(path + ".successor", Code.NO_SUCH_REGION, successor, rules.regions());
      if (successor.equals(region.id())) {
        rules.problem(path + ".successor", Code.OWN_SUCCESSOR);
      }
    }
    codes(path + ".municipalities", region.municipalities());
    for (RegionCode other : whole.regions()) {
      if (!other.id().equals(region.id())
          && overlap(region.from(), region.to(), other.from(), other.to())) {
        if (region.code() != null && Objects.equals(region.code(), other.code())) {
          rules.problem(path + ".code", Code.CODE_TAKEN, other.id());
        }
        shared(region.municipalities(), other.municipalities())
            .forEach(
                code ->
                    rules.problem(
                        path + ".municipalities", Code.IN_ANOTHER_REGION, code, other.id()));
      }
    }
  }

  void check(Responsibility responsibility) {
    String path = "responsibilities[" + responsibility.id() + "]";
    rules.order(path, responsibility.from(), responsibility.to());
    organisation(path + ".authority", responsibility.authority());
    organisation(path + ".funder", responsibility.funder());
    organisation(path + ".operator", responsibility.operator());
    organisation(path + ".buildingOwner", responsibility.buildingOwner());
    if (responsibility.kinds().isEmpty()) {
      rules.problem(path + ".kinds", Code.NO_KINDS);
    }
    if (responsibility.municipalities().isEmpty()) {
      rules.problem(path + ".municipalities", Code.NO_MUNICIPALITIES);
    }
    once(path + ".kinds", responsibility.kinds());
    responsibility
        .kinds()
        .forEach(
            kind -> rules.known(path + ".kinds", Code.NO_SUCH_SERVICE_KIND, kind, rules.kinds()));
    codes(path + ".municipalities", responsibility.municipalities());
    for (Responsibility other : whole.responsibilities()) {
      if (!other.id().equals(responsibility.id())
          && overlap(responsibility.from(), responsibility.to(), other.from(), other.to())) {
        Set<String> kinds = shared(responsibility.kinds(), other.kinds());
        Set<String> codes = shared(responsibility.municipalities(), other.municipalities());
        if (!kinds.isEmpty() && !codes.isEmpty()) {
          rules.problem(
              path,
              Code.SAID_BY_ANOTHER,
              other.id(),
              String.join(", ", kinds),
              String.join(", ", codes));
        }
      }
    }
  }

  private void organisation(String path, @Nullable String id) {
    if (id != null) {
      rules.known(path, Code.NO_SUCH_ORGANISATION, id, rules.organisations());
    }
  }

  private void codes(String path, List<String> kommunekoder) {
    once(path, kommunekoder);
    kommunekoder.forEach(code -> rules.kommunekode(path, code));
  }

  private void once(String path, List<String> all) {
    Set<String> seen = new HashSet<>();
    for (String one : all) {
      if (!seen.add(one)) {
        rules.problem(path, Code.TWICE, one);
      }
    }
  }

  private static Set<String> shared(Collection<String> some, Collection<String> others) {
    Set<String> shared = new TreeSet<>(some);
    shared.retainAll(new HashSet<>(others));
    return shared;
  }

  /** Whether two spans share a day; null is without bound. */
  static boolean overlap(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate otherFrom,
      @Nullable LocalDate otherTo) {
    return (from == null || otherTo == null || !otherTo.isBefore(from))
        && (to == null || otherFrom == null || !otherFrom.isAfter(to));
  }
}
