package dk.naersund.address.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the definition, written as plain recursion. */
class EditsTest {
  @Test
  void agreesWithTheDefinition() {
    long seed = 99;
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      String a = word(random);
      String b = word(random);
      int exact = recursive(a, b);
      int prefix = exact;
      for (int end = 0; end <= b.length(); end++) {
        prefix = Math.min(prefix, recursive(a, b.substring(0, end)));
      }
      for (int most = 0; most <= 3; most++) {
        assertThat(Edits.between(a, b, most))
            .as("%s → %s, at most %d, seed %d", a, b, most, seed)
            .isEqualTo(Math.min(exact, most + 1));
        assertThat(Edits.toBeginning(a, b, most))
            .as("%s → beginning of %s, at most %d, seed %d", a, b, most, seed)
            .isEqualTo(Math.min(prefix, most + 1));
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static int recursive(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    char x = a.charAt(a.length() - 1);
    char y = b.charAt(b.length() - 1);
    String restA = a.substring(0, a.length() - 1);
    String restB = b.substring(0, b.length() - 1);
    int best =
        Math.min(
            recursive(restA, restB) + (x == y ? 0 : 1),
            1 + Math.min(recursive(restA, b), recursive(a, restB)));
    if (restA.length() > 0
        && restB.length() > 0
        && restA.endsWith("" + y)
        && restB.endsWith("" + x)) {
      best =
          Math.min(
              best,
              1
                  + recursive(
                      restA.substring(0, restA.length() - 1),
                      restB.substring(0, restB.length() - 1)));
    }
    return best;
  }
}
