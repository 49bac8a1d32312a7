package dk.naersund.address.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.address.internal.SimilarWords.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The shared walk against comparing with every word. */
class SimilarWordsTest {
  @Test
  void findsWhatComparingWithEveryWordFinds() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      TreeSet<String> words = new TreeSet<>();
      for (int i = 0; i < 120; i++) {
        words.add(word(random, 9));
      }
      SimilarWords similar = new SimilarWords(List.copyOf(words));
      for (int i = 0; i < 40; i++) {
        String typed = word(random, 7);
        int most = 1 + random.nextInt(2);
        for (boolean open : new boolean[] {false, true}) {
          List<String> expected = new ArrayList<>();
          for (String word : words) {
            int whole = Edits.between(typed, word, most);
            int begun = Edits.toBeginning(typed, word, most);
            if (whole <= most || (open && begun <= most)) {
              expected.add(word + " " + whole + (open ? " " + begun : ""));
            }
          }
          List<String> found = new ArrayList<>();
          for (Match m : similar.like(typed, most, open)) {
            int begun = Math.min(m.begun(), most + 1);
            found.add(m.word() + " " + m.mistakes() + (open ? " " + begun : ""));
          }
          assertThat(found)
              .as("%s, %d mistakes, %s, seed %d", typed, most, open ? "open" : "whole", seed)
              .isEqualTo(expected);
        }
      }
    }
  }

  private static String word(Random random, int most) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
