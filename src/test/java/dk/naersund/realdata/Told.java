package dk.naersund.realdata;

import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an answer so that a person can check it by hand. */
final class Told {
  private Told() {}

  static void print(String region, NearestQuery query, NearestAnswer answer) {
    System.out.printf(
        Locale.ROOT,
        "%n%s: %s from %s as %s at %s, %s%n",
        region,
        query.kind(),
        query.from(),
        query.profile(),
        query.at(),
        query.modes());
    for (NearestAnswer.Result result : answer.results()) {
      System.out.printf(
          Locale.ROOT,
          "  %d %s, %.0f m by the crow; %s; %s%n",
          result.rank(),
          result.offer().site().name().da(),
          query.from().metresTo(result.entrance().position()),
          result.options().stream()
              .map(
                  o ->
                      "%s %d min %.0f m (%.0f m unknown)"
                          .formatted(
                              o.mode().id(),
                              o.seconds() / 60,
                              o.metres(),
                              o.doubt().unknownMetres()))
              .collect(Collectors.joining(", ")),
          result.reasons().stream()
              .map(r -> r.text().in(Texts.DANISH))
              .collect(Collectors.joining(" ")));
    }
    answer
        .passedOver()
        .forEach(
            p ->
                System.out.printf(
                    Locale.ROOT,
                    "  passed over: %s, %.0f m: %s%n",
                    p.site().name().da(),
                    p.metres(),
                    p.reasons().stream()
                        .map(r -> r.text().in(Texts.DANISH))
                        .collect(Collectors.joining(" "))));
    answer.notes().forEach(n -> System.out.println("  note: " + n.text().da()));
  }
}
