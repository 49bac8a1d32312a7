package dk.naersund.booking;

import org.jspecify.annotations.Nullable;

/**
 * A wish to make a hold a booking.
 *
 * @param hold token of the hold
 * @param key chosen by the client at random; the same one again means the same wish
 * @param person who comes
 * @param asker who asks
 * @param number for a system of others that demands it; null otherwise. It is passed on at once and
 *     kept nowhere
 */
public record BookWish(
    String hold, String key, Person person, Asker asker, @Nullable CivilNumber number) {
  /** Without a number of the civil register. */
  public BookWish(String hold, String key, Person person, Asker asker) {
    this(hold, key, person, asker, null);
  }

  public BookWish {
    Keys.require(key);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "BookWish[…]";
  }
}
