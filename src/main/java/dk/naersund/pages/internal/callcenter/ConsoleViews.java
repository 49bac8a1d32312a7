package dk.naersund.pages.internal.callcenter;

import dk.naersund.address.Address;
import dk.naersund.calls.Spoken;
import dk.naersund.calls.SpokenAnswer;
import dk.naersund.calls.Told;
import dk.naersund.geo.Area;
import dk.naersund.pages.internal.asked.Problem;
import dk.naersund.pages.internal.callcenter.ConsoleView.Choice;
import dk.naersund.pages.internal.callcenter.ConsoleView.Row;
import dk.naersund.pages.internal.callcenter.ConsoleView.SayView;
import dk.naersund.pages.internal.find.AnswerView;
import dk.naersund.pages.internal.find.CardView;
import dk.naersund.pages.internal.find.Finder;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.registry.Answer;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestAnswer.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the answer to one caller into rows. */
final class ConsoleViews {
  private final PageWords words;
  private final CallForm typed;
  private final CallReader.Call call;
  private final Set<String> sources;

  /**
   * @param sources ids of the systems of others in which one can book
   */
  ConsoleViews(PageWords words, CallForm typed, CallReader.Call call, Set<String> sources) {
    this.words = words;
    this.typed = typed;
    this.call = call;
    this.sources = sources;
  }

  /** Before there is a question: what is missing, or which of several is meant. */
  ConsoleView question() {
    return switch (call.understood()) {
      case Understood.Wrong(List<Problem> problems, boolean malformed) ->
          empty(problems.stream().map(problem -> problem.text(words)).toList(), List.of());
      case Understood.WhichPlace(List<Address> places) ->
          empty(
              List.of(),
              places.stream().map(place -> new Choice(place.id(), place.text())).toList());
      case Understood.WhichKind ignored -> empty(List.of(), List.of());
      case Understood.Question ignored -> empty(List.of(), List.of());
    };
  }

  /** The answer. */
  ConsoleView answer(Understood.Question question, NearestAnswer answer) {
    PageWords seen = words.seenFrom(question.query().at());
    AnswerView citizens = Finder.view(seen, call.form(), question, answer);
    SpokenAnswer spoken = new SpokenAnswer(words.texts(), words.zone());
    List<Row> rows = new ArrayList<>();
    String chosen = chosen(answer);
    for (int i = 0; i < answer.results().size(); i++) {
      Result result = answer.results().get(i);
      CardView card = citizens.cards().get(i);
      String key = key(result);
      rows.add(
          new Row(
              key,
              key.equals(chosen),
              when(result),
              result.moment().isKnown(),
              card.ways().getFirst(),
              say(spoken.say(answer, result, words.now(), words.locale())),
              card,
              Times.of(words, result, card, sources)));
    }
    return new ConsoleView(
        understood(question, answer),
        unclear(),
        List.of(),
        List.of(),
        otherKinds(),
        text("summary", rows.size()),
        rows.isEmpty() ? say(spoken.sayNone(answer, words.locale())) : null,
        rows,
        citizens.passedOver(),
        citizens.notes(),
        null,
        Script.of(
                words,
                answer.kind().id(),
                words.dayOf(question.query().at()),
                typed.answers(),
                call.told())
            .orElse(null));
  }

  private ConsoleView empty(List<String> missing, List<Choice> places) {
    return new ConsoleView(
        told(),
        unclear(),
        typed.isBlank() ? List.of() : missing,
        places,
        otherKinds(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        BookingCodes.mayBe(typed.where()) ? typed.where() : null,
        null);
  }

  /** Names a result: one place may offer two services of the same kind. */
  static String key(Result result) {
    return result.offer().site().id() + " " + result.offer().service().id();
  }

  private String chosen(NearestAnswer answer) {
    return answer.results().stream()
        .map(ConsoleViews::key)
        .filter(typed.place()::equals)
        .findFirst()
        .orElseGet(() -> answer.results().isEmpty() ? "" : key(answer.results().getFirst()));
  }

  private SayView say(Spoken spoken) {
    return new SayView(spoken.text(), text("seconds", spoken.seconds()));
  }

  private String when(Result result) {
    return result.moment().isKnown()
        ? words.seenFrom(words.now()).moment(result.moment().at())
        : text("ring-first");
  }

  private List<String> understood(Understood.Question question, NearestAnswer answer) {
    List<String> parts = new ArrayList<>();
    Address place = question.place();
    if (place != null) {
      parts.add(place.text());
    }
    parts.add(words.in(answer.kind().name()));
    if (call.told().profile() == null) {
      parts.add(new TripWords(words).name(question.query().profile()));
    }
    parts.addAll(told());
    parts.add(
        call.when().isNow()
            ? text("now", words.time(question.query().at()))
            : words.seenFrom(words.now()).moment(question.query().at()));
    return parts;
  }

  private List<String> told() {
    Told told = call.told();
    List<String> parts = new ArrayList<>();
    if (told.profile() != null) {
      parts.add(new TripWords(words).name(told.profile()));
    }
    if (told.age() != null) {
      parts.add(text("age", told.age()));
    }
    if (told.kommunekode() != null) {
      parts.add(municipality(told.kommunekode()));
    }
    told.modes().forEach(mode -> parts.add(mode(mode)));
    told.needs().stream()
        .sorted()
        .map(need -> words.get("feature." + need.id()).toLowerCase(words.locale()))
        .forEach(parts::add);
    if (told.referral() != Answer.UNKNOWN) {
      parts.add(
          words.get(told.referral() == Answer.YES ? "call.referral.yes" : "call.referral.no"));
    }
    words.world().rides().conditions().stream()
        .filter(condition -> told.conditions().containsKey(condition.id()))
        .map(condition -> text("condition", words.in(condition.ask())))
        .forEach(parts::add);
    return parts;
  }

  private String mode(String id) {
    return words
        .world()
        .rides()
        .find(id)
        .map(ride -> words.in(ride.name()).toLowerCase(words.locale()))
        .orElseGet(() -> text("mode." + id));
  }

  private String municipality(String code) {
    return words.world().areas().all().stream()
        .filter(area -> area.kind() == Area.Kind.MUNICIPALITY && area.id().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }

  private List<String> unclear() {
    List<String> unclear = new ArrayList<>(call.told().unclear());
    unclear.addAll(call.when().unclear());
    return unclear;
  }

  private String text(String key, Object... arguments) {
    return words.texts().get(words.locale(), "callcenter." + key, arguments);
  }

  private List<Choice> otherKinds() {
    return call.otherKinds().stream()
        .map(kind -> new Choice(kind.id(), words.in(kind.name())))
        .toList();
  }
}
