package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.PromiseState.Part;
import dk.naersund.coverage.PromiseState.Turn;
import dk.naersund.coverage.Verdict;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Promises in words. */
final class CoverageWords {
  private static final int MOST_NAMES = 5;
  private final Texts texts;

  CoverageWords(Texts texts) {
    this.texts = texts;
  }

  LocalText say(String key, Object... arguments) {
    return texts.all("coverage." + key, arguments);
  }

  /** How it stands with a promise as a whole. */
  LocalText state(Verdict verdict, List<Part> parts, @Nullable Turn turn) {
    List<String> names =
        parts.stream()
            .filter(part -> part.verdict() == verdict)
            .map(Part::area)
            .filter(Objects::nonNull)
            .map(area -> Objects.requireNonNull(area).name())
            .toList();
    boolean everywhere = names.isEmpty() || names.size() == parts.size();
    LocalText now =
        everywhere || verdict == Verdict.KEPT || verdict == Verdict.NOT_IN_FORCE
            ? say("state." + verdict.id())
            : say("state." + verdict.id() + ".in", names(names));
    return turn == null ? now : join(now, turn(turn));
  }

  /** How it stands in one area. */
  LocalText part(Promise promise, Standing standing, @Nullable Turn turn) {
    LocalText now =
        standing.verdict() == Verdict.NOT_IN_FORCE
            ? say("state.not-in-force")
            : switch (promise.rule()) {
              case Promise.Sites sites -> sites(standing);
              case Promise.Within within -> addresses(standing);
            };
    return turn == null ? now : join(now, turn(turn));
  }

  private LocalText sites(Standing standing) {
    LocalText now =
        say("sites." + standing.verdict().id(), standing.sites(), standing.promisedSites());
    return standing.uncertainSites() == 0
        ? now
        : join(now, say("sites.unknown-hours", standing.uncertainSites()));
  }

  private LocalText addresses(Standing standing) {
    if (standing.addresses() == 0) {
      return say("addresses.none");
    }
    int covered = standing.addresses() - standing.notCovered() - standing.uncertain();
    LocalText now = say("addresses.covered", covered, standing.addresses());
    if (standing.notCovered() > 0) {
      now = join(now, say("addresses.not-covered", standing.notCovered()));
    }
    return standing.uncertain() == 0
        ? now
        : join(now, say("addresses.uncertain", standing.uncertain()));
  }

  LocalText turn(Turn turn) {
    return say("turn." + turn.to().id(), ClockWords.date(turn.on()));
  }

  /** What an edit does to a promise. */
  LocalText change(PromiseState before, PromiseState after, int notCovered, int uncertain) {
    LocalText name = after.promise().text();
    LocalText what;
    if (before.verdict() != after.verdict()) {
      what = say("change." + after.verdict().id(), name);
    } else if (after.brokenFrom() != null
        && !after.brokenFrom().equals(before.brokenFrom())
        && after.brokenFrom().isAfter(after.day())) {
      what = say("change.broken-on", name, ClockWords.date(after.brokenFrom()));
    } else if (before.brokenFrom() != null && after.brokenFrom() == null) {
      what = say("change.no-longer-broken-on", name, ClockWords.date(before.brokenFrom()));
    } else {
      what = say("change.other", name, after.text());
    }
    what = addresses(what, "not-covered", notCovered);
    return addresses(what, "uncertain", uncertain);
  }

  private LocalText addresses(LocalText what, String key, int more) {
    return more == 0
        ? what
        : join(what, say("change." + key + (more > 0 ? ".more" : ".fewer"), Math.abs(more)));
  }

  /** Two sentences after one another. */
  static LocalText join(LocalText first, LocalText second) {
    return each(first, locale -> first.in(locale) + " " + second.in(locale));
  }

  /** Names in a row; of many only the first. */
  private LocalText names(List<String> names) {
    if (names.size() == 1) {
      return LocalText.danish(names.getFirst());
    }
    int shown = Math.min(names.size(), MOST_NAMES);
    return names.size() > shown
        ? say("names.more", String.join(", ", names.subList(0, shown)), names.size() - shown)
        : say("names.and", String.join(", ", names.subList(0, shown - 1)), names.get(shown - 1));
  }

  static LocalText each(LocalText like, Function<Locale, String> words) {
    Map<String, String> all = new LinkedHashMap<>();
    like.byLanguage().keySet().forEach(tag -> all.put(tag, words.apply(Locale.of(tag))));
    return new LocalText(all);
  }
}
