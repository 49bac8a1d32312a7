package dk.naersund.booking.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker;
import dk.naersund.booking.Booking;
import dk.naersund.booking.BrokenBooking;
import dk.naersund.booking.BrokenBooking.State;
import dk.naersund.booking.BrokenBookings;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.booking.Staff;
import dk.naersund.booking.internal.BrokenTable.Case;
import dk.naersund.booking.internal.Readings.What;
import dk.naersund.platform.SearchThreads;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The call list of broken bookings. */
@Component
final class DefaultBrokenBookings implements BrokenBookings {
  private final BrokenTable cases;
  private final BookingTable table;
  private final Views views;
  private final Changing changing;
  private final OtherTimes others;
  private final Readings readings;
  private final SearchThreads work;

  DefaultBrokenBookings(
      BrokenTable cases,
      BookingTable table,
      Views views,
      Changing changing,
      OtherTimes others,
      Readings readings,
      SearchThreads work) {
    this.cases = cases;
    this.table = table;
    this.views = views;
    this.changing = changing;
    this.others = others;
    this.readings = readings;
    this.work = work;
  }

  @Override
  public Flux<BrokenBooking> open(Staff reader) {
    return cases
        .open(MOST)
        .collectList()
        .flatMap(
            all -> readings.add(reader, What.CALL_LIST, null, null, all.size()).thenReturn(all))
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::whole);
  }

  private Mono<BrokenBooking> whole(Case one) {
    return table
        .byId(one.booking(), false)
        .flatMap(
            row -> {
              Person person = views.person(row).orElse(null);
              return work.run(() -> others.find(row, row.place(), person))
                  .map(other -> view(one, row, person, other.orElse(null)));
            });
  }

  private BrokenBooking view(
      Case one,
      Row row,
      @org.jspecify.annotations.Nullable Person person,
      @org.jspecify.annotations.Nullable FreeSlot other) {
    return new BrokenBooking(
        one.id(),
        one.why(),
        one.state(),
        views.booking(row),
        person,
        other,
        one.noticed(),
        one.agent(),
        one.tries());
  }

  @Override
  public Mono<Long> count() {
    return cases.count();
  }

  @Override
  public Mono<BrokenBooking> take(long id, Staff agent) {
    return cases
        .take(id, agent)
        .filter(mine -> mine)
        .flatMap(mine -> readings.add(agent, What.CALL, null, null, 1).then(cases.find(id)))
        .flatMap(this::whole);
  }

  @Override
  public Mono<Boolean> called(long id, boolean reached, Staff agent) {
    return cases.become(id, reached ? State.REACHED : State.NOT_REACHED, agent);
  }

  @Override
  public Mono<Outcome<Booking>> move(long id, SlotId to, Staff agent) {
    return change(id, State.MOVED, agent, ticket -> changing.move(ticket, to, asker(agent)));
  }

  @Override
  public Mono<Outcome<Booking>> cancel(long id, Staff agent) {
    return change(id, State.CANCELLED, agent, ticket -> changing.cancel(ticket, asker(agent)));
  }

  private static Asker asker(Staff agent) {
    return new Asker(Asker.Channel.PHONE, agent.id());
  }

  private Mono<Outcome<Booking>> change(
      long id, State then, Staff agent, Function<String, Mono<Outcome<Booking>>> change) {
    return cases
        .find(id)
        .flatMap(one -> table.byId(one.booking(), false))
        .map(row -> views.booking(row).ticket())
        .flatMap(change)
        .flatMap(
            outcome ->
                outcome.done().isPresent()
                    ? cases.become(id, then, agent).thenReturn(outcome)
                    : Mono.just(outcome))
        .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_CODE));
  }
}
