package dk.naersund.booking;

import dk.naersund.availability.SlotId;

/**
 * A wish to hold a slot.
 *
 * @param key chosen by the client at random, 16 to 100 visible ASCII characters; the same one again
 *     means the same wish
 * @param slot which slot
 * @param holder a random text that tells this person's holds from others', as long as their page is
 *     open: a new hold takes the place of the one before. The key, where there is nothing else
 * @param asker who asks
 */
public record HoldWish(String key, SlotId slot, String holder, Asker asker) {
  public HoldWish {
    Keys.require(key);
    Keys.require(holder);
  }

  /** Says nothing that would be worth something to others. */
  @Override
  public String toString() {
    return "HoldWish[" + slot + "]";
  }
}
