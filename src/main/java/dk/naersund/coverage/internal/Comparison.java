package dk.naersund.coverage.internal;

import dk.naersund.coverage.Effects;
import dk.naersund.coverage.Effects.PromiseChange;
import dk.naersund.coverage.Effects.Travel;
import dk.naersund.coverage.Promise;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.Promises;
import dk.naersund.coverage.WhatIf;
import dk.naersund.registry.ServiceKind;
import dk.naersund.streets.Profile;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Compares two worlds that differ by an edit. */
@Component
class Comparison implements WhatIf {
  /** An editor is waiting; each day takes a count of all addresses, in both worlds. */
  private static final int LATER_DAYS = 2;

  private final Promises promises;
  private final MapDoorsteps doorsteps;
  private final Texts texts;

  Comparison(Promises promises, MapDoorsteps doorsteps, Texts texts) {
    this.promises = promises;
    this.doorsteps = doorsteps;
    this.texts = texts;
  }

  @Override
  public Effects compare(World before, World after, LocalDate day, Collection<String> profileIds) {
    List<Profile> profiles = profileIds.stream().map(id -> profile(before, id)).toList();
    CoverageWords words = new CoverageWords(texts);
    Doorsteps addresses = doorsteps.of(before);
    TreeSet<String> kinds = touchedKinds(before, after);
    List<Travel> travel = new ArrayList<>();
    for (String kind : kinds) {
      for (Profile profile : profiles) {
        new Shifts(before, after, addresses, words)
            .compare(kind, profile, day)
            .ifPresent(travel::add);
      }
    }
    List<Promise> touched =
        promises.all().stream().filter(promise -> kinds.contains(promise.kind())).toList();
    return new Effects(travel, changes(before, after, day, touched, words));
  }

  private static Profile profile(World world, String id) {
    return world
        .streets()
        .findProfile(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no profile '" + id + "'"));
  }

  /** The kinds of which any offer differs. */
  private static TreeSet<String> touchedKinds(World before, World after) {
    TreeSet<String> touched = new TreeSet<>();
    TreeSet<String> all = new TreeSet<>();
    before.registry().serviceKinds().stream().map(ServiceKind::id).forEach(all::add);
    after.registry().serviceKinds().stream().map(ServiceKind::id).forEach(all::add);
    for (String kind : all) {
      if (!areSame(before.offers().ofKind(kind), after.offers().ofKind(kind))) {
        touched.add(kind);
      }
    }
    return touched;
  }

  private static boolean areSame(List<Offer> some, List<Offer> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!isSame(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Offer one, Offer other) {
    return one == other
        || (one.at().equals(other.at())
            && one.location().equals(other.location())
            && one.site().id().equals(other.site().id())
            && one.site().closures().equals(other.site().closures())
            && one.service().equals(other.service())
            && Optional.ofNullable(one.from()).equals(Optional.ofNullable(other.from()))
            && Optional.ofNullable(one.to()).equals(Optional.ofNullable(other.to())));
  }

  private List<PromiseChange> changes(
      World before, World after, LocalDate day, List<Promise> touched, CoverageWords words) {
    List<PromiseState> then = promises.judge(after, day, touched, LATER_DAYS);
    List<PromiseState> now = promises.judge(before, day, touched, LATER_DAYS);
    List<PromiseChange> changes = new ArrayList<>();
    for (int i = 0; i < touched.size(); i++) {
      Turned turned = new Turned(now.get(i), then.get(i));
      if (turned.isNoticed()) {
        changes.add(turned.change(words));
      }
    }
    return changes;
  }
}
