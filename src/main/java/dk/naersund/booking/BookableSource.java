package dk.naersund.booking;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A system of others in which slots can be held and booked. Each wish names its claim, and the same
 * one again does nothing twice; so whoever has heard no answer asks again. The answer comes, {@link
 * Answer#UNKNOWN} at the latest when patience is over: it is never an error.
 */
public interface BookableSource {
  /** What the other system said. */
  enum Answer {
    /** It is so, now or since an earlier wish with the same claim. */
    YES,
    /** Somebody else has it. */
    TAKEN,
    /** There is no such slot any more, or it is not for booking. */
    GONE,
    /** It was silent, or what it said could not be read: it may have happened, and may yet. */
    UNKNOWN
  }

  /** Its id in {@code slots.yaml}. */
  String id();

  /** A slot as it is now, free or not; empty when there is none, or no answer. */
  Mono<FreeSlot> find(SlotId slot);

  /** Holds a slot. Some systems let holds run out by themselves, others only when released. */
  Mono<Answer> hold(SlotId slot, String claim, Duration patience);

  /** Whether it books only with a number of the civil register. */
  default boolean demandsCivilNumber() {
    return false;
  }

  /**
   * Makes a hold a booking.
   *
   * @param number only where it {@link #demandsCivilNumber()}; null when it is asked again later,
   *     since nobody kept the number: then it only tells whether it is booked
   */
  Mono<Answer> book(SlotId slot, String claim, Person person, @Nullable CivilNumber number);

  /** Gives back what the claim holds or has booked; yes where there is nothing, too. */
  Mono<Answer> release(SlotId slot, String claim);
}
