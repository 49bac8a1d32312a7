package dk.naersund.pages.internal.handmade;

import dk.naersund.coverage.Promise;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.PromiseState.Part;
import dk.naersund.coverage.PromiseState.Turn;
import dk.naersund.coverage.Promises;
import dk.naersund.coverage.Verdict;
import dk.naersund.geo.Area;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** One promise that is kept and turns, one that nobody can judge. */
final class HandmadePromises implements Promises {
  private static final Promise SITES =
      promise("steder", "Mindst ét sted", new Promise.Sites(null, 1, Promise.When.EVERY_DAY));
  private static final Promise MINUTES =
      promise("minutter", "Højst 15 minutter", new Promise.Within(null, "walk", 15, null, 100));

  private static Promise promise(String id, String text, Promise.Rule rule) {
    return new Promise(
        id,
        LocalText.of(text, "English: " + id),
        "sygeplejeklinik",
        null,
        null,
        null,
        rule,
        new Promise.Source(LocalText.danish("Strategien, side 7"), LocalDate.of(2025, 3, 18)));
  }

  @Override
  public List<Promise> all() {
    return List.of(SITES, MINUTES);
  }

  @Override
  public List<PromiseState> judge(
      World world, LocalDate day, Collection<Promise> promises, int addressDays) {
    Turn turn = new Turn(LocalDate.of(2026, 12, 2), Verdict.BROKEN);
    return List.of(
        new PromiseState(
            SITES,
            day,
            Verdict.KEPT,
            List.of(
                new Part(
                    new Area("0991", Area.Kind.MUNICIPALITY, "Sundø Kommune"),
                    Verdict.KEPT,
                    1,
                    0,
                    1,
                    0,
                    0,
                    0,
                    turn,
                    LocalText.danish("1 sted. Det bliver brudt 2. december."))),
            turn,
            turn.on(),
            day.plusYears(2),
            LocalText.danish("Løftet bliver holdt. Det bliver brudt 2. december.")),
        new PromiseState(
            MINUTES,
            day,
            Verdict.UNCERTAIN,
            List.of(
                new Part(
                    null,
                    Verdict.UNCERTAIN,
                    0,
                    0,
                    0,
                    10,
                    0,
                    4,
                    null,
                    LocalText.danish("For 4 ved vi det ikke."))),
            null,
            null,
            day.plusYears(2),
            LocalText.danish("Vi ved ikke, om løftet bliver holdt.")));
  }
}
