package dk.naersund.pages.internal.frame;

import dk.naersund.text.Texts;
import java.time.Clock;

/** The words of pages for tests that have no program around them. */
public final class TestWords {
  private TestWords() {}

  /** Frames by this clock. */
  public static Frames frames(Texts texts, Clock clock) {
    return new Frames(texts, new HoursText(texts), new PageLanguage(texts), clock);
  }
}
