package dk.naersund.calls.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.calls.ReadingTime;
import dk.naersund.calls.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What matters least is made shorter first, and what must be said is said. */
class ShorteningTest {
  private static final int MOST = 20;

  @Test
  void leavesWhatIsShortEnoughAsItIs() {
    Spoken said =
        new Shortening(MOST)
            .of(List.of(Part.needed(9, "Kom nu."), Part.optional(1, "Passer det dig?")));
    assertThat(said.text()).isEqualTo("Kom nu. Passer det dig?");
  }

  @Test
  void shortensWhatMattersLeastFirst() {
    String words = "et to tre fire fem seks syv otte ni ti elleve tolv.";
    Spoken said =
        new Shortening(MOST)
            .of(
                List.of(
                    Part.needed(9, words),
                    Part.optional(1, words),
                    Part.optional(2, words),
                    new Part(5, List.of(words + words, "kort."))));
    assertThat(said.text()).isEqualTo(words + " " + words + words);
  }

  /** The parts are dropped one by one by hand: nothing less was dropped than had to be. */
  @Test
  void dropsNoMoreThanItMust() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      List<Part> parts = new ArrayList<>();
      parts.add(Part.needed(100, "Kom nu."));
      for (int i = 1; i < 7; i++) {
        parts.add(Part.optional(i, words(random, 15)));
      }
      int drop = 0;
      while (ReadingTime.seconds(joined(parts, drop)) > MOST) {
        drop++;
      }
      assertThat(new Shortening(MOST).of(parts).text())
          .as("seed %d round %d", seed, round)
          .isEqualTo(joined(parts, drop));
    }
  }

  @Test
  void namesAreShortHoweverLongTheyAre() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String name = words(random, 20).replace(".", random.nextBoolean() ? " (afdeling B)" : "");
      String cut = ShortNames.cut(name);
      assertThat(cut).as("seed %d: %s", seed, name).isNotBlank();
      assertThat(ReadingTime.words(cut)).as("seed %d: %s", seed, name).isLessThanOrEqualTo(8);
      assertThat(name).startsWith(cut);
    }
  }

  private static String joined(List<Part> parts, int dropped) {
    List<String> kept = new ArrayList<>();
    for (Part part : parts) {
      if (part.importance() > dropped) {
        kept.add(part.variants().getFirst());
      }
    }
    return String.join(" ", kept);
  }

  private static String words(Random random, int most) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      String letters = "abcdefghijklmnopqrstuvwxyzæøå".repeat(1 + random.nextInt(6) / 5 * 5);
      words
          .append(words.isEmpty() ? "" : " ")
          .append(
              random.nextInt(5) == 0
                  ? String.valueOf(random.nextInt(3000))
                  : letters.substring(0, 1 + random.nextInt(letters.length())));
    }
    return words.append('.').toString();
  }
}
