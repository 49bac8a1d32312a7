package dk.naersund.pages.internal.callcenter;

import dk.naersund.accounts.Account;
import dk.naersund.booking.AnswerCodes;
import dk.naersund.booking.Asker;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import dk.naersund.calls.AgentAct;
import dk.naersund.calls.AgentActs;
import dk.naersund.pages.internal.find.CardView;
import dk.naersund.pages.internal.find.Finder;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts a caller's answer behind a code of eight characters. What is kept names neither the caller
 * nor where they live: of a way only its sum is told, and no step of it.
 */
@Component
final class AnswerCode {
  private final AnswerCodes codes;
  private final Bookings bookings;
  private final AgentActs acts;
  private final Nearest nearest;
  private final ConsoleModel model;
  private final Desk desk;
  private final SearchThreads work;

  AnswerCode(
      AnswerCodes codes,
      Bookings bookings,
      AgentActs acts,
      Nearest nearest,
      ConsoleModel model,
      Desk desk,
      SearchThreads work) {
    this.codes = codes;
    this.bookings = bookings;
    this.acts = acts;
    this.nearest = nearest;
    this.model = model;
    this.desk = desk;
    this.work = work;
  }

  /** What stands at the desk, and the code beside it. */
  Mono<DeskView> give(Desk.Wish wish, CallForm typed) {
    PageWords words = wish.words();
    DeskViews views = desk.views(words, wish.form());
    return desk.act(wish)
        .flatMap(
            before ->
                keep(words, typed, wish.form().ticket(), wish.agent(), wish.asker())
                    .map(
                        outcome ->
                            switch (outcome) {
                              case Outcome.Done<AnswerCodes.Kept>(AnswerCodes.Kept kept) ->
                                  before.with(
                                      views.text(
                                          "code.say",
                                          DeskViews.spelled(kept.code()),
                                          views.moment(kept.until())),
                                      kept.code());
                              case Outcome.Refused<AnswerCodes.Kept>(Refusal why) ->
                                  before.with(
                                      views.text(
                                          why == Refusal.GONE ? "code.no-place" : "code.full"),
                                      null);
                            }));
  }

  /** Makes the code and writes it down; {@link Refusal#GONE} where no place is chosen. */
  Mono<Outcome<AnswerCodes.Kept>> keep(
      PageWords words, CallForm typed, String ticket, Account agent, Asker asker) {
    return booked(ticket, asker)
        .flatMap(
            booking ->
                work.run(() -> answer(words, typed, booking.orElse(null)))
                    .flatMap(
                        answer ->
                            answer
                                .map(found -> keep(found, agent, asker))
                                .orElse(Mono.just(Outcome.refused(Refusal.GONE)))));
  }

  private Mono<Outcome<AnswerCodes.Kept>> keep(CallerAnswer answer, Account agent, Asker asker) {
    return codes
        .keep(answer, asker)
        .flatMap(
            outcome ->
                outcome.done().isEmpty()
                    ? Mono.just(outcome)
                    : acts.write(
                            agent,
                            new AgentAct.New(
                                AgentAct.What.CODE,
                                AgentAct.Why.CALL,
                                "",
                                new AgentAct.About(answer.site(), null, answer.time()),
                                null))
                        .thenReturn(outcome));
  }

  private Mono<Optional<Booking>> booked(String ticket, Asker asker) {
    return ticket.length() > 30
        ? bookings.find(ticket, asker).map(Outcome::done)
        : Mono.just(Optional.empty());
  }

  private Optional<CallerAnswer> answer(
      PageWords words, CallForm typed, @Nullable Booking booking) {
    Instant time = booking == null ? null : booking.start();
    CallReader.Call call = model.read(words, typed);
    if (!(call.understood() instanceof Understood.Question question)) {
      return Optional.ofNullable(booking).map(it -> only(words, it));
    }
    NearestAnswer answer = nearest.find(question.query());
    String chosen =
        booking == null ? typed.place() : booking.at().site() + " " + booking.at().service();
    List<CardView> cards =
        Finder.view(words.seenFrom(question.query().at()), call.form(), question, answer).cards();
    for (int i = 0; i < cards.size(); i++) {
      if (ConsoleViews.key(answer.results().get(i)).equals(chosen)) {
        String how = new TripWords(words).name(question.query().profile());
        return Optional.of(
            new CallerAnswer(
                answer.results().get(i).offer().site().id(),
                short300(words.in(answer.kind().name()) + ", " + how),
                lines(cards.get(i)),
                time,
                words.locale().getLanguage()));
      }
    }
    return Optional.ofNullable(booking).map(it -> only(words, it));
  }

  private static CallerAnswer only(PageWords words, Booking booking) {
    String service =
        words
            .world()
            .registry()
            .findService(booking.at().service())
            .map(found -> words.in(found.name()))
            .orElse("");
    return new CallerAnswer(
        booking.at().site(), service, List.of(), booking.start(), words.locale().getLanguage());
  }

  /** What to know, without where the way begins. */
  private static List<String> lines(CardView card) {
    CardView.WayLine way = card.ways().getFirst();
    List<String> lines = new ArrayList<>();
    lines.add(card.open());
    lines.add(card.entrance());
    lines.add(way.there());
    if (way.terms() != null) {
      lines.add(way.terms());
    }
    lines.addAll(way.warnings());
    lines.add(way.home());
    if (card.unknownAccess() != null) {
      lines.add(card.unknownAccess());
    }
    return lines.stream()
        .filter(line -> !line.isBlank())
        .map(AnswerCode::short300)
        .limit(CallerAnswer.MOST_LINES)
        .toList();
  }

  private static String short300(String text) {
    return text.length() > CallerAnswer.LONGEST ? text.substring(0, CallerAnswer.LONGEST) : text;
  }
}
