package dk.naersund.search;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what each is told, in Danish, as a table. */
final class TenPersonsTable {
  private static final String HEAD =
      """
      # Ti personer, og hvad hver får at vide
      For den, der vil regne efter. Øen, stederne, reglerne og de ledige tider er opdigtede. Det er \
      mandag den 23. november 2026, for Karen fredag den 4. september. Tabellen er skrevet af programmet, og en test holder den lig med \
      det, programmet siger. De ledige tider står i `TenPersons`.

      For vaccinen siger reglerne først, om man må, med de ord, som personen får. »Har svaret« er kun \
      det, der blev spørgsmål om.

      | Hvem | Spørger om | Har svaret | Må de? | Får at vide om det første sted | Af sted og hjem | Tættere på, men ikke med |
      |---|---|---|---|---|---|---|
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
    return "| %s. Fra %s | %s, %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            one.who(),
            one.where(),
            da(answer.kind().name()),
            moment(one.query().at(), one),
            answered(answer.eligibility()),
            verdict(answer.eligibility()),
            results.isEmpty() ? notes(answer) : told(results.getFirst()),
            results.isEmpty() ? "–" : way(results.getFirst(), one),
            passedOver(answer));
  }

  /** Questions with answers, as the person read them. */
  private static String answered(@Nullable Eligibility eligibility) {
    if (eligibility == null) {
      return "–";
    }
    List<String> said = new ArrayList<>();
    for (Question question : eligibility.rules().questions()) {
      eligibility
          .answers()
          .find(question.id())
          .ifPresent(
              answer ->
                  said.add(
                      da(question.ask())
                          + " "
                          + question.options().stream()
                              .filter(option -> option.id().equals(answer))
                              .map(option -> da(option.text()))
                              .findFirst()
                              .orElse(answer)));
    }
    return String.join("<br>", said);
  }

  private static String verdict(@Nullable Eligibility eligibility) {
    if (eligibility == null) {
      return "Der er ingen regler: den er for alle";
    }
    return switch (eligibility.step()) {
      case Step.Told(Verdict verdict, boolean another) -> {
        Outcome outcome = verdict.outcome();
        yield "**%s** %s %s<br>%s"
            .formatted(
                da(outcome.title()),
                da(outcome.text()),
                outcome.contacts().stream()
                    .filter(contact -> contact.number() != null)
                    .map(contact -> da(contact.name()) + ": ring " + contact.number() + ".")
                    .collect(Collectors.joining(" ")),
                outcome.quotes().stream()
                    .map(quote -> "»" + quote.text() + "«")
                    .collect(Collectors.joining(" ")));
      }
      case Step.Ask ask ->
          "Det kommer an på "
              + eligibility.outlook().open().stream()
                  .map(question -> da(question.about()))
                  .collect(Collectors.joining(", "));
    };
  }

  private static String notes(NearestAnswer answer) {
    return answer.notes().isEmpty() ? "Intet sted" : reasons(answer.notes());
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
