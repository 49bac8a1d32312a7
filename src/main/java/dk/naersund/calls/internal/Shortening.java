package dk.naersund.calls.internal;

import dk.naersund.calls.ReadingTime;
import dk.naersund.calls.Spoken;
import java.util.List;

/** Makes what is to be said short enough, from what matters least. */
public final class Shortening {
  private final int mostSeconds;

  public Shortening(int mostSeconds) {
    this.mostSeconds = mostSeconds;
  }

  /** The parts in their order, each as long as there is time for. */
  public Spoken of(List<Part> parts) {
    int[] chosen = new int[parts.size()];
    while (true) {
      String text = text(parts, chosen);
      int next = ReadingTime.seconds(text) <= mostSeconds ? -1 : leastImportant(parts, chosen);
      if (next < 0) {
        return Spoken.of(text);
      }
      chosen[next]++;
    }
  }

  /** The part that matters least among those that can still be shortened; -1 for none. */
  private static int leastImportant(List<Part> parts, int[] chosen) {
    int least = -1;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] < parts.get(i).variants().size() - 1
          && (least < 0 || parts.get(i).importance() < parts.get(least).importance())) {
        least = i;
      }
    }
    return least;
  }

  private static String text(List<Part> parts, int[] chosen) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chosen.length; i++) {
      String variant = parts.get(i).variants().get(chosen[i]).strip();
      if (!variant.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(variant);
      }
    }
    return text.toString();
  }
}
