package dk.naersund.registry;

/**
 * Who changes something, and why. Both stand in the history for good.
 *
 * @param who the account's name; not blank
 * @param why the reason in words; not blank
 */
public record Author(String who, String why) {
  public Author {
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a change needs who makes it and why");
    }
  }
}
