package dk.naersund.calls;

/**
 * A text to be read aloud.
 *
 * @param text sentences as an agent says them
 * @param seconds how long that takes by {@link ReadingTime}, at most {@link
 *     SpokenAnswer#MOST_SECONDS}
 */
public record Spoken(String text, int seconds) {
  /** The text with its time. */
  public static Spoken of(String text) {
    return new Spoken(text, ReadingTime.seconds(text));
  }
}
