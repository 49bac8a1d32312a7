package dk.naersund.pages.internal.callcenter;

import dk.naersund.accounts.Account;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Keys;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.calls.AgentAct;
import dk.naersund.calls.AgentActs;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.DatabaseOutage;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Holds, books, moves and cancels a caller's time, and writes down what was done. What is shown was
 * written down first; so what cannot be written is asked for again, with the same key.
 */
@Component
final class Desk {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Bookings bookings;
  private final AgentActs acts;
  private final FreeTimes freeTimes;

  Desk(Bookings bookings, AgentActs acts, FreeTimes freeTimes) {
    this.bookings = bookings;
    this.acts = acts;
    this.freeTimes = freeTimes;
  }

  /** One request at the desk. */
  record Wish(DeskForm form, Account agent, Asker asker, PageWords words, List<String> needs) {
    @Override
    public String toString() {
      return "Wish[…]";
    }
  }

  /** A random text for a key. */
  static String random() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  DeskViews views(PageWords words, DeskForm form) {
    return new DeskViews(words, freeTimes, form, random());
  }

  /** Does what the form says; the view says what came of it. */
  Mono<DeskView> act(Wish wish) {
    DeskForm form = wish.form();
    DeskViews views = views(wish.words(), form);
    Mono<DeskView> done =
        switch (form.verb()) {
          case "hold" -> hold(wish, views);
          case "book" -> book(wish, views);
          case "release" -> release(wish, views);
          case "find" -> Mono.just(views.why(form.with(), false));
          case "open" -> open(wish, views);
          case "times" -> withTicket(wish, views, booking -> views.times(booking, null, null));
          case "move" -> move(wish, views);
          case "sure" -> withTicket(wish, views, views::sure);
          case "cancel" -> cancel(wish, views);
          case "done" -> Mono.just(views.none());
          default -> check(wish, views);
        };
    return done.onErrorResume(DatabaseOutage::isBehind, e -> Mono.just(views.unknown()));
  }

  private Mono<DeskView> hold(Wish wish, DeskViews views) {
    DeskForm form = wish.form();
    String[] with = form.with().split(" ", 3);
    SlotId slot = with.length < 3 ? null : SlotId.parse(with[2]).orElse(null);
    if (slot == null
        || with[0].isEmpty()
        || with[1].isEmpty()
        || !Keys.isKey(form.key())
        || !Keys.isKey(form.holder())) {
      return Mono.just(views.none());
    }
    // A key for each slot: whoever chooses another one after a lost answer makes another wish.
    String key = form.key() + "." + Integer.toHexString(slot.hashCode());
    if (!Keys.isKey(key)) {
      return Mono.just(views.none());
    }
    return bookings
        .hold(new HoldWish(key, slot, form.holder(), wish.asker()))
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Hold>(Hold hold) ->
                      acts.write(
                              wish.agent(),
                              inCall(AgentAct.What.HELD, hold.at(), hold.start(), hold.token()))
                          .thenReturn(views.held(hold, null));
                  case Outcome.Refused<Hold>(Refusal why) ->
                      Mono.just(views.refused(why, new ServiceAtSiteId(with[0], with[1])));
                });
  }

  private static AgentAct.New inCall(
      AgentAct.What what, ServiceAtSiteId at, java.time.Instant start, @Nullable String once) {
    return new AgentAct.New(
        what, AgentAct.Why.CALL, "", new AgentAct.About(at.site(), at.service(), start), once);
  }

  private Mono<DeskView> book(Wish wish, DeskViews views) {
    DeskForm form = wish.form();
    if (!Keys.isKey(form.key()) || form.hold().isEmpty()) {
      return Mono.just(views.none());
    }
    Person person;
    try {
      person = Person.typed(form.caller(), form.phone(), wish.needs());
    } catch (Person.NotRight e) {
      return bookings
          .findHold(form.hold())
          .map(
              outcome ->
                  switch (outcome) {
                    case Outcome.Done<Hold>(Hold hold) -> views.held(hold, e.problem());
                    case Outcome.Refused<Hold>(Refusal why) -> views.refused(why, null);
                  });
    }
    return bookings
        .book(new BookWish(form.hold(), form.key(), person, wish.asker()))
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Booking>(Booking booking) ->
                      acts.write(
                              wish.agent(),
                              inCall(
                                  AgentAct.What.BOOKED, booking.at(), booking.start(), form.hold()))
                          .thenReturn(views.booking(booking, "new"));
                  case Outcome.Refused<Booking>(Refusal why) -> Mono.just(views.refused(why, null));
                });
  }

  private Mono<DeskView> release(Wish wish, DeskViews views) {
    String token = wish.form().hold();
    return bookings
        .findHold(token)
        .flatMap(
            found ->
                bookings
                    .letGo(token)
                    .flatMap(
                        was ->
                            Mono.justOrEmpty(found.done())
                                .filter(hold -> was)
                                .flatMap(
                                    hold ->
                                        acts.write(
                                            wish.agent(),
                                            inCall(
                                                AgentAct.What.LET_GO,
                                                hold.at(),
                                                hold.start(),
                                                token)))
                                .thenReturn(views.letGo())));
  }

  /** Opens a booking by its code; nothing is shown before it is written down. */
  private Mono<DeskView> open(Wish wish, DeskViews views) {
    DeskForm form = wish.form();
    Optional<AgentAct.Why> why =
        Arrays.stream(AgentAct.Why.values())
            .filter(one -> one != AgentAct.Why.CALL && one.id().equals(form.with()))
            .findFirst();
    boolean noWords = why.filter(AgentAct.Why.OTHER::equals).isPresent() && form.words().isEmpty();
    if (why.isEmpty() || noWords || form.words().length() > AgentAct.New.LONGEST) {
      return Mono.just(views.why(form.code(), noWords));
    }
    return bookings
        .find(form.code().length() > 30 ? "" : form.code(), wish.asker())
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Refused<Booking>(Refusal refused) ->
                      Mono.just(views.refusedCode(refused));
                  case Outcome.Done<Booking>(Booking booking) ->
                      acts.write(
                              wish.agent(),
                              new AgentAct.New(
                                  AgentAct.What.OPENED,
                                  why.get(),
                                  form.words(),
                                  new AgentAct.About(
                                      booking.at().site(), booking.at().service(), booking.start()),
                                  null))
                          .thenReturn(views.booking(booking, "found"));
                });
  }

  private Mono<DeskView> withTicket(Wish wish, DeskViews views, Function<Booking, DeskView> shown) {
    return find(wish)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Booking>(Booking booking)
                      when booking.state() == Booking.State.BOOKED ->
                      shown.apply(booking);
                  case Outcome.Done<Booking>(Booking booking) -> views.booking(booking, "found");
                  case Outcome.Refused<Booking>(Refusal why) -> views.refusedCode(why);
                });
  }

  /** By ticket alone: a code is opened with a reason. */
  private Mono<Outcome<Booking>> find(Wish wish) {
    return bookings.find(ticket(wish), wish.asker());
  }

  private static String ticket(Wish wish) {
    String ticket = wish.form().ticket();
    return ticket.length() > 30 ? ticket : "";
  }

  private Mono<DeskView> move(Wish wish, DeskViews views) {
    SlotId to = SlotId.parse(wish.form().with()).orElse(SlotId.own(0));
    return find(wish)
        .flatMap(
            found ->
                switch (found) {
                  case Outcome.Refused<Booking>(Refusal why) -> Mono.just(views.refusedCode(why));
                  case Outcome.Done<Booking>(Booking before) ->
                      bookings
                          .move(ticket(wish), to, wish.asker())
                          .flatMap(
                              outcome ->
                                  switch (outcome) {
                                    case Outcome.Done<Booking>(Booking moved) ->
                                        written(wish, AgentAct.What.MOVED, moved)
                                            .thenReturn(views.booking(moved, "moved"));
                                    case Outcome.Refused<Booking>(Refusal why) ->
                                        Mono.just(views.times(before, why, null));
                                  });
                });
  }

  private Mono<DeskView> cancel(Wish wish, DeskViews views) {
    return bookings
        .cancel(ticket(wish), wish.asker())
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<Booking>(Booking booking) ->
                      written(wish, AgentAct.What.CANCELLED, booking)
                          .thenReturn(views.booking(booking, "found"));
                  case Outcome.Refused<Booking>(Refusal why) -> Mono.just(views.refusedCode(why));
                });
  }

  /** Once for each wish: the key of the page names it. */
  private Mono<Void> written(Wish wish, AgentAct.What what, Booking booking) {
    String key = wish.form().key();
    return acts.write(
        wish.agent(), inCall(what, booking.at(), booking.start(), Keys.isKey(key) ? key : null));
  }

  /** How it stands now. */
  private Mono<DeskView> check(Wish wish, DeskViews views) {
    if (!wish.form().ticket().isEmpty()) {
      return find(wish)
          .map(
              outcome ->
                  switch (outcome) {
                    case Outcome.Done<Booking>(Booking booking) -> views.booking(booking, "found");
                    case Outcome.Refused<Booking>(Refusal why) -> views.refusedCode(why);
                  });
    }
    if (!wish.form().hold().isEmpty()) {
      return bookings
          .findHold(wish.form().hold())
          .map(
              outcome ->
                  switch (outcome) {
                    case Outcome.Done<Hold>(Hold hold) -> views.held(hold, null);
                    case Outcome.Refused<Hold>(Refusal why) -> views.refused(why, null);
                  });
    }
    return Mono.just(views.none());
  }
}
