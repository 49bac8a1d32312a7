package dk.naersund.booking;

/**
 * A wish to make a hold a booking.
 *
 * @param hold token of the hold
 * @param key chosen by the client at random; the same one again means the same wish
 * @param person who comes
 * @param asker who asks
 */
public record BookWish(String hold, String key, Person person, Asker asker) {
  public BookWish {
    Keys.require(key);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "BookWish[…]";
  }
}
