package dk.naersund.booking;

/**
 * Who asks, as far as limits need to know.
 *
 * @param channel how
 * @param client tells clients apart: an address on the net. It is kept as a keyed hash only, for a
 *     day
 */
public record Asker(Channel channel, String client) {
  /** How somebody asks. */
  public enum Channel {
    /** A page or a program, by anybody, without a name. */
    WEB,
    /** An agent of ours for a caller; what limits anonymous clients does not limit them. */
    PHONE
  }

  /** Says nothing of the client. */
  @Override
  public String toString() {
    return "Asker[" + channel + "]";
  }
}
