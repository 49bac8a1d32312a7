package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.PromiseState.Part;
import dk.naersund.coverage.PromiseState.Turn;
import dk.naersund.coverage.Verdict;
import dk.naersund.registry.Season;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges one promise in one world: on a day, and on the days after it on which it may turn. */
final class PromiseJudge {
  /** How far ahead turns are looked for. */
  private static final int YEARS_AHEAD = 2;

  private final World world;
  private final Promise promise;
  private final Rule rule;
  private final CoverageWords words;
  private final @Nullable Season season;

  PromiseJudge(World world, Promise promise, Doorsteps doorsteps, CoverageWords words) {
    this.world = world;
    this.promise = promise;
    this.words = words;
    rule =
        switch (promise.rule()) {
          case Promise.Sites sites -> new SiteRule(world, promise, sites);
          case Promise.Within within -> new AddressRule(world, promise, within, doorsteps);
        };
    season =
        promise.season() == null
            ? null
            : world.registry().findSeason(promise.season()).orElse(null);
  }

  /**
   * @param addressDays on how many later days addresses may be counted
   */
  PromiseState judge(LocalDate day, int addressDays) {
    List<Standing> now = on(day);
    Turns turns = new Turns(now);
    LocalDate checkedTo = day.plusYears(YEARS_AHEAD);
    int counts = 0;
    for (LocalDate next : turnDays(day)) {
      if (next.isAfter(checkedTo) || turns.areComplete()) {
        break;
      }
      if (!rule.isCheap() && isInForce(next) && ++counts > addressDays) {
        checkedTo = next.minusDays(1);
        break;
      }
      turns.look(next, on(next));
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      parts.add(part(now.get(i), turns.ofPart(i)));
    }
    Verdict verdict = worst(now);
    LocalDate brokenFrom = verdict == Verdict.BROKEN ? day : turns.brokenFrom;
    return new PromiseState(
        promise,
        day,
        verdict,
        parts,
        turns.whole,
        brokenFrom,
        checkedTo,
        words.state(verdict, parts, turns.whole));
  }

  private Part part(Standing standing, @Nullable Turn turn) {
    return new Part(
        standing.area(),
        standing.verdict(),
        standing.sites(),
        standing.uncertainSites(),
        standing.promisedSites(),
        standing.addresses(),
        standing.notCovered(),
        standing.uncertain(),
        turn,
        words.part(promise, standing, turn));
  }

  private List<Standing> on(LocalDate day) {
    List<Standing> standings = rule.on(day);
    return isInForce(day)
        ? standings
        : standings.stream().map(s -> Standing.notInForce(s.area())).toList();
  }

  private boolean isInForce(LocalDate day) {
    return isWithin(day, promise.from(), promise.to())
        && (season == null || isWithin(day, season.firstDay(), season.lastDay()));
  }

  private static boolean isWithin(
      LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  /** The later days on which the verdict may change, in their order. */
  private TreeSet<LocalDate> turnDays(LocalDate day) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Counting.add(promise.from(), day, days);
    Counting.add(Counting.dayAfter(promise.to()), day, days);
    if (season != null) {
      Counting.add(season.firstDay(), day, days);
      Counting.add(season.lastDay().plusDays(1), day, days);
    }
    if (rule.turnsWithPlaces()) {
      for (Offer offer : world.offers().ofKind(promise.kind())) {
        if (Counting.belongs(offer, promise.season())) {
          Counting.addTurns(offer, day, days);
        }
      }
    }
    return days;
  }

  /** A promise that is broken anywhere is broken; without any area it promises nothing. */
  static Verdict worst(List<Standing> standings) {
    return standings.stream()
        .map(Standing::verdict)
        .max(Comparator.comparingInt(PromiseJudge::weight))
        .orElse(Verdict.NOT_IN_FORCE);
  }

  /** How bad a verdict is. */
  static int weight(Verdict verdict) {
    return switch (verdict) {
      case NOT_IN_FORCE -> 0;
      case KEPT -> 1;
      case UNCERTAIN -> 2;
      case BROKEN -> 3;
    };
  }

  /** The first changes, as later days are looked at in their order. */
  private static final class Turns {
    private final List<Standing> now;
    private final @Nullable Turn[] parts;
    private final Verdict verdict;
    private @Nullable Turn whole;
    private @Nullable LocalDate brokenFrom;

    Turns(List<Standing> now) {
      this.now = now;
      parts = new Turn[now.size()];
      verdict = worst(now);
    }

    void look(LocalDate day, List<Standing> then) {
      for (int i = 0; i < parts.length; i++) {
        Verdict to = then.get(i).verdict();
        if (parts[i] == null && to != now.get(i).verdict()) {
          parts[i] = new Turn(day, to);
        }
      }
      Verdict to = worst(then);
      if (whole == null && to != verdict) {
        whole = new Turn(day, to);
      }
      if (brokenFrom == null && to == Verdict.BROKEN) {
        brokenFrom = day;
      }
    }

    boolean areComplete() {
      for (Turn part : parts) {
        if (part == null) {
          return false;
        }
      }
      return whole != null && brokenFrom != null;
    }

    @Nullable Turn ofPart(int part) {
      return parts[part];
    }
  }
}
