package dk.naersund.booking;

/**
 * Somebody who works with bookings of others and is known by name; what they read and do is
 * recorded.
 *
 * @param id of their account
 * @param name as colleagues know them
 * @param role as what they act
 */
public record Staff(String id, String name, Role role) {
  /** What gives them the right to it. */
  public enum Role {
    /** Answers the phone, and calls people. */
    AGENT,
    /** Keeps the entries of the organisation whose service it is. */
    EDITOR
  }

  public Staff {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an account has an id and a name");
    }
  }
}
