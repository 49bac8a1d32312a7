package dk.naersund.search;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Step;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes down what each is told, in Danish, as a table. */
final class TenPersonsTable {
  private static final String HEAD =
      """
      # Ti personer, og hvad hver får at vide
      For den, der vil regne efter. Øen, stederne, reglerne og de ledige tider er opdigtede. Det er \
      mandag den 23. november 2026. Tabellen er skrevet af programmet, og en test holder den lig med \
      det, programmet siger. De ledige tider står i `TenPersons`.

      | Hvem | Spørger om | Må de? | Får at vide | Af sted og hjem | Tættere på, men ikke med |
      |---|---|---|---|---|---|
      """;

  private final World world;
  private final Nearest nearest;

  TenPersonsTable(World world, Nearest nearest) {
    this.world = world;
    this.nearest = nearest;
  }

  String write(List<TenPersons.One> persons) {
    return HEAD + persons.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(TenPersons.One one) {
    NearestAnswer answer = nearest.find(one.query());
    List<Result> results = answer.results();
    return "| %s. Fra %s | %s, %s | %s | %s | %s | %s |%n"
        .formatted(
            one.who(),
            one.where(),
            da(answer.kind().name()),
            moment(one.query().at(), one),
            verdict(one),
            results.isEmpty() ? notes(answer) : told(results.getFirst()),
            results.isEmpty() ? "–" : way(results.getFirst(), one),
            passedOver(answer));
  }

  private String verdict(TenPersons.One one) {
    if (one.answers().equals(Answers.NONE)) {
      return "–";
    }
    LocalDate day = LocalDate.ofInstant(one.query().at(), world.region().zone());
    Step step = world.rules().find(one.query().kind(), day).orElseThrow().next(one.answers(), day);
    return switch (step) {
      case Step.Told told -> da(told.verdict().outcome().title());
      case Step.Ask ask -> "Mangler svar: " + ask.question().id();
    };
  }

  private static String notes(NearestAnswer answer) {
    return reasons(answer.notes());
  }

  private static String told(Result result) {
    return "**" + da(result.offer().site().name()) + "**: " + reasons(result.reasons());
  }

  private String way(Result result, TenPersons.One one) {
    TravelOption way = result.first();
    List<String> said = new ArrayList<>();
    Instant leaveBy = way.leaveBy();
    said.add(
        leaveBy == null
            ? "Af sted " + moment(way.depart(), one)
            : "Tag hjemmefra senest " + moment(leaveBy, one));
    said.add("undervejs " + ClockWords.minutes(way.seconds()) + " min (" + way.modeId() + ")");
    if (way.ride() != null && way.ride().orderBy() != null) {
      said.add("bestil senest " + moment(Objects.requireNonNull(way.ride().orderBy()), one));
    }
    if (way.transit() != null) {
      way.transit()
          .firstRide()
          .ifPresent(
              ride ->
                  said.add(
                      "linje %s kl. %s fra %s"
                          .formatted(
                              ride.route().name(),
                              moment(ride.departs(), one),
                              ride.from().name())));
    }
    TravelOption.Home home = way.home();
    said.add(
        home == null
            ? "ingen kendt vej hjem"
            : home.depart() == null
                ? "hjem igen " + ClockWords.minutes(home.seconds()) + " min"
                : "hjem igen " + moment(home.depart(), one));
    said.addAll(way.notes().stream().map(note -> da(note.text())).toList());
    return String.join("; ", said);
  }

  private static String passedOver(NearestAnswer answer) {
    return answer.passedOver().isEmpty()
        ? "–"
        : answer.passedOver().stream()
            .map(passed -> da(passed.site().name()) + ": " + reasons(passed.reasons()))
            .collect(Collectors.joining("<br>"));
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream().map(reason -> da(reason.text())).collect(Collectors.joining(" "));
  }

  private String moment(Instant moment, TenPersons.One one) {
    return ClockWords.moment(moment, one.query().at(), world.region().zone(), Texts.DANISH);
  }

  private static String da(LocalText text) {
    return text.da();
  }
}
