package dk.naersund.text.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A template says what {@link MessageFormat} says, for whatever pattern and arguments. */
class TemplateTest {
  private static final List<String> PIECES =
      List.of(
          "Åbner ",
          " kl. ",
          "''",
          "'{'",
          "{0}",
          "{1}",
          "{2}",
          "{0,choice,1#minut|1<minutter}",
          "{1,choice,0#ingen|1#én|2#{1} trin}",
          "{2,number,#.#}",
          "m ");

  @Test
  void saysWhatMessageFormatSays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder pattern = new StringBuilder();
      for (int j = random.nextInt(6); j >= 0; j--) {
        pattern.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Object[] arguments = new Object[random.nextInt(4)];
      for (int j = 0; j < arguments.length; j++) {
        arguments[j] = argument(random);
      }
      for (Locale locale : List.of(Locale.of("da"), Locale.ENGLISH)) {
        String expected;
        try {
          expected = new MessageFormat(pattern.toString(), locale).format(arguments);
        } catch (IllegalArgumentException wordsWhereANumberBelongs) {
          continue;
        }
        assertThat(new Template(pattern.toString(), locale).fill(arguments))
            .as("seed %d, pattern %s", seed, pattern)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void refusesABrokenPattern() {
    assertThatThrownBy(() -> new Template("Åbner {0", Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object argument(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "8.00";
      case 1 -> random.nextInt(4);
      case 2 -> random.nextInt(-5_000, 5_000);
      case 3 -> (long) random.nextInt(900, 1_100);
      default -> random.nextInt(40) / 10.0;
    };
  }
}
