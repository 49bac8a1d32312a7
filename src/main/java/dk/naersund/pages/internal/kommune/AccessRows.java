package dk.naersund.pages.internal.kommune;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a change does to the answers about access: each one that differs, or, where the place moves
 * to other rooms, how much is known in all.
 */
final class AccessRows {
  private final Spoken spoken;

  AccessRows(Spoken spoken) {
    this.spoken = spoken;
  }

  List<EffectsView.Row> rows(Site before, Site after) {
    List<AccessPlace> was = AccessPlace.of(before, spoken.words().today());
    List<AccessPlace> now = AccessPlace.of(after, spoken.words().today());
    List<EffectsView.Row> rows = new ArrayList<>();
    if (isElsewhere(before, after) || !keys(was).equals(keys(now))) {
      inAll(rows, "site.doors", was, now, place -> place.door() != null);
      inAll(rows, "site.inside", was, now, place -> place.door() == null);
      return rows;
    }
    for (int i = 0; i < was.size(); i++) {
      each(rows, was.get(i), now.get(i));
    }
    return rows;
  }

  private boolean isElsewhere(Site before, Site after) {
    return !shown(before).equals(shown(after));
  }

  private String shown(Site site) {
    return site.locations().get(Relocation.shown(site, spoken.words().today())).addressText();
  }

  private static List<String> keys(List<AccessPlace> places) {
    return places.stream().map(AccessPlace::key).toList();
  }

  private void inAll(
      List<EffectsView.Row> rows,
      String label,
      List<AccessPlace> was,
      List<AccessPlace> now,
      Predicate<AccessPlace> which) {
    int before = was.stream().filter(which).mapToInt(AccessPlace::known).sum();
    int after = now.stream().filter(which).mapToInt(AccessPlace::known).sum();
    if (before != after) {
      rows.add(
          new EffectsView.Row(
              spoken.get(label),
              spoken.get("site.known", before),
              spoken.get("site.known", after)));
    }
  }

  private void each(List<EffectsView.Row> rows, AccessPlace was, AccessPlace now) {
    Set<AccessFeature> features = EnumSet.copyOf(was.features());
    features.addAll(now.features());
    for (AccessFeature feature : features) {
      AccessFact before = was.fact(feature);
      AccessFact after = now.fact(feature);
      if (!before.equals(after)) {
        String label = spoken.words().get("feature." + feature.id());
        rows.add(
            new EffectsView.Row(
                spoken.get("access.of", AccessParts.name(spoken, now), label),
                text(before),
                text(after)));
      }
    }
  }

  private String text(AccessFact fact) {
    String answer =
        fact.measure() == null || fact.answer() == Answer.UNKNOWN
            ? spoken.words().get("answer." + AccessParts.lower(fact.answer()))
            : spoken.words().get("measure." + fact.feature().id(), fact.measure());
    String seen = AccessParts.seen(spoken, fact);
    return seen == null ? answer : answer + ", " + seen;
  }
}
