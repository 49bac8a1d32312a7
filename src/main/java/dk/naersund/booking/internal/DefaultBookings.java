package dk.naersund.booking.internal;

import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.BookableSource;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Bookings;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the room does, each by the one that knows how. */
@Component
final class DefaultBookings implements Bookings {
  private final Holding holding;
  private final Confirming confirming;
  private final Changing changing;

  DefaultBookings(Holding holding, Confirming confirming, Changing changing) {
    this.holding = holding;
    this.confirming = confirming;
    this.changing = changing;
  }

  @Override
  public Mono<Outcome<Hold>> hold(HoldWish wish) {
    return Mono.defer(() -> holding.hold(wish));
  }

  @Override
  public boolean isBookable(String source) {
    return source.equals(SlotId.OWN) || confirming.find(source).isPresent();
  }

  @Override
  public boolean demandsCivilNumber(String source) {
    return confirming.find(source).map(BookableSource::demandsCivilNumber).orElse(false);
  }

  @Override
  public Mono<Outcome<Hold>> findHold(String token) {
    return Mono.defer(() -> holding.find(token));
  }

  @Override
  public Mono<Boolean> letGo(String token) {
    return Mono.defer(() -> holding.letGo(token));
  }

  @Override
  public Mono<Outcome<Booking>> book(BookWish wish) {
    return Mono.defer(() -> confirming.book(wish));
  }

  @Override
  public Mono<Outcome<Booking>> find(String code, Asker asker) {
    return Mono.defer(() -> changing.find(code, asker));
  }

  @Override
  public Mono<Outcome<Booking>> move(String code, SlotId to, Asker asker) {
    return Mono.defer(() -> changing.move(code, to, asker));
  }

  @Override
  public Mono<Outcome<Booking>> cancel(String code, Asker asker) {
    return Mono.defer(() -> changing.cancel(code, asker));
  }
}
