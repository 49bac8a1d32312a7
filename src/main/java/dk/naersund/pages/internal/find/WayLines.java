package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.find.CardView.WayLine;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.search.Mode;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Profile;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a travel option into a line or two. */
final class WayLines {
  private final PageWords words;

  WayLines(PageWords words) {
    this.words = words;
  }

  WayLine line(TravelOption option) {
    return new WayLine(
        words.get(
            "way.there",
            mode(option),
            words.duration(option.seconds()),
            words.metres(option.metres())),
        home(option.home()),
        doubt(option),
        option.doubt().unknownMetres() > 0,
        avoided(option.avoided()),
        words.inOrNull(option.parking()));
  }

  private String mode(TravelOption option) {
    String name =
        words
            .world()
            .streets()
            .findProfile(option.profile())
            .map(Profile::name)
            .map(words::in)
            .orElse(option.mode().id());
    return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
  }

  private String home(TravelOption.@Nullable Home home) {
    if (home == null) {
      return words.get("way.home.unknown");
    }
    return home.unknownMetres() > 0
        ? words.get(
            "way.home.doubt",
            words.duration(home.seconds()),
            words.doubtfulMetres(home.unknownMetres()))
        : words.get("way.home", words.duration(home.seconds()));
  }

  /** For somebody who sits in a car, a way without doubt needs no words. */
  private @Nullable String doubt(TravelOption option) {
    Doubt doubt = option.doubt();
    if (doubt.unknownMetres() <= 0) {
      return option.mode() == Mode.CAR
          ? null
          : words.get("way.known", words.knownMetres(doubt.verifiedMetres()));
    }
    String known = words.knownMetres(doubt.verifiedMetres());
    String unknown = words.doubtfulMetres(doubt.unknownMetres());
    return doubt.worst() == null
        ? words.get("way.doubt", known, unknown)
        : words.get("way.doubt.worst", known, unknown, words.in(doubt.worst().text()));
  }

  private @Nullable String avoided(List<Doubt.Spot> spots) {
    return spots.isEmpty()
        ? null
        : words.get(
            "way.avoided",
            spots.stream()
                .map(spot -> words.in(spot.text()))
                .distinct()
                .limit(2)
                .collect(Collectors.joining("; ")));
  }
}
