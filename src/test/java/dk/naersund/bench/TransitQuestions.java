package dk.naersund.bench;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import dk.naersund.transit.Leg;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Questions with our answers, one a line, for the programs in {@code src/test/peers}: number, from,
 * to, at; the moment one is there, and the way leg by leg: with at least one ride, or on foot where
 * no ride is sooner.
 */
record TransitQuestions(StreetNetwork streets, Timetable timetable, StopWalks walks) {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int ASKED = 200;

  /** Somebody who leaves. */
  record From(int number, Snapped from, Instant at) {
    Question to(Snapped door) {
      return new Question(number, from, door, at);
    }
  }

  /** One question. */
  record Question(int number, Snapped from, Snapped to, Instant at) {}

  /** Writes the first questions to which there is an answer by public transport. */
  void write(Path file, IntFunction<Question> questions) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file));
        TransitSearch search = timetable.search()) {
      int written = 0;
      for (int i = 0; written < ASKED; i++) {
        Question question = questions.apply(i);
        Optional<String> answer = answer(search, question);
        if (answer.isPresent()) {
          out.println(asked(question) + "\t" + answer.get());
          written++;
        }
      }
    }
    System.out.println("questions for others: " + file);
  }

  private static String asked(Question question) {
    return String.format(
        Locale.ROOT,
        "%d\t%.6f\t%.6f\t%.6f\t%.6f\t%s",
        question.number,
        question.from.onStreet().lat(),
        question.from.onStreet().lon(),
        question.to.onStreet().lat(),
        question.to.onStreet().lon(),
        local(question.at));
  }

  private Optional<String> answer(TransitSearch search, Question question) {
    StopLegs access = walks.near(question.from, Direction.TO_PLACE);
    StopLegs egress = walks.near(question.to, Direction.FROM_PLACE);
    TransitTimes times = search.between(walks, TransitQuery.at(question.at), access, egress);
    int leg = times.best(egress, TransitQuery.MOST_RIDES);
    if (leg < 0) {
      return Optional.empty();
    }
    List<Leg> legs = times.legs(egress.stop(leg), TransitQuery.MOST_RIDES);
    Instant there = legs.getLast().arrives().plusSeconds(egress.seconds(leg));
    Optional<Way> walk =
        streets
            .fastest(question.from, question.to.onStreet(), Direction.TO_PLACE)
            .filter(way -> !question.at.plusMillis(way.millis()).isAfter(there));
    return Optional.of(
        walk.map(
                way ->
                    "%s\twalk %.0f m"
                        .formatted(local(question.at.plusMillis(way.millis())), way.metres()))
            .orElseGet(() -> ridden(legs, egress.metres(leg), there)));
  }

  private static String ridden(List<Leg> legs, double lastMetres, Instant there) {
    StringBuilder words = new StringBuilder(local(there).toString());
    for (Leg part : legs) {
      words.append(
          switch (part) {
            case Leg.Ride ride ->
                "\t%s %s %s-%s %s"
                    .formatted(
                        ride.route().name(),
                        ride.from().name(),
                        local(ride.departs()).toLocalTime(),
                        local(ride.arrives()).toLocalTime(),
                        ride.to().name());
            case Leg.Walk walk -> "\twalk %.0f m".formatted(walk.metres());
          });
    }
    return words + String.format(Locale.ROOT, "\twalk %.0f m", lastMetres);
  }

  private static LocalDateTime local(Instant moment) {
    return moment.atZone(ZONE).toLocalDateTime();
  }
}
