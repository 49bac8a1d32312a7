package dk.naersund.availability;

import java.util.Optional;

/**
 * Which slot: of our own calendar, or as its source calls it.
 *
 * @param source id of the source; {@link #OWN} for our own calendar
 * @param id its id there; a number in our own calendar
 */
public record SlotId(String source, String id) {
  /** The source that is our own calendar. */
  public static final String OWN = "egen";

  public SlotId {
    if (source.isEmpty() || id.isEmpty() || source.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a slot needs a source without colon and an id");
    }
  }

  /** A slot of our own calendar. */
  public static SlotId own(long number) {
    return new SlotId(OWN, Long.toString(number));
  }

  /** Reads the form of {@link #toString()}; empty when it is none. */
  public static Optional<SlotId> parse(String text) {
    int colon = text.indexOf(':');
    return colon < 1 || colon == text.length() - 1 || text.length() > 300
        ? Optional.empty()
        : Optional.of(new SlotId(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** Whether it is of our own calendar, so that {@link Calendar} can hold it. */
  public boolean isOwn() {
    return source.equals(OWN);
  }

  /** {@code source:id}, as programs see it. */
  @Override
  public String toString() {
    return source + ":" + id;
  }
}
