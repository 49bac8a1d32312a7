package dk.naersund.address.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  private static String folded(String text) {
    return Fold.folded(Fold.written(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Ørstedsvej, orstedsvej",
    "Ørstedsvej, Oerstedsvej",
    "Ørsteds Vej, ørstedsvej",
    "Nørrebrogade, norebrogade",
    "Nørrebrogade, Noerrebrogade",
    "Ålborg, Aalborg",
    "Åen, Aaen",
    "Øen, Oeen",
    "Ærøgade, aeroegade",
    "Frederiksberg Allé, frederiksberg alle",
    "H.C. Andersens Blvd., hc andersens blvd",
    "Müllersvej, mullersvej",
    "Sankt Peder's Gade, sankt peders gade",
    "STORE-KONGENSGADE, storekongensgade",
    "Ho\u0301jbro, hojbro",
    "A\u030Aboulevarden, åboulevarden",
  })
  void spellingsOfOneNameFoldAlike(String one, String other) {
    assertThat(folded(one)).isEqualTo(folded(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Christiansgade, Kristiansgade",
    "Hvidovrevej, Vidovrevei",
    "Hjortevej, jortevaj",
    "Strandvejen, Stranvejen",
    "Wesselsgade, Veselsgade",
    "Zinnsgade, Sinsgade",
    "Thorvaldsensvej, Torvalsensvej",
    "Rådhuspladsen, Rådhusplassen",
    "Augustagade, Avgustagade",
  })
  void namesThatSoundAlikeSoundAlike(String one, String other) {
    assertThat(Fold.sound(folded(one))).isEqualTo(Fold.sound(folded(other)));
  }

  @ParameterizedTest
  @CsvSource({"Nygade, Nørregade", "Havnegade, Havevej", "Vej 11, Vej 1", "2200, 220"})
  void otherNamesStayApart(String one, String other) {
    assertThat(folded(one)).isNotEqualTo(folded(other));
    assertThat(Fold.sound(folded(one))).isNotEqualTo(Fold.sound(folded(other)));
  }

  @Test
  void foldingTwiceChangesNothing() {
    long seed = 4711;
    Random random = new Random(seed);
    String letters = "aaeeoouæøåöäéhvjnddlrstck12";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String once = folded(text.toString());
      assertThat(Fold.folded(once)).as("%s, seed %d", text, seed).isEqualTo(once);
    }
  }
}
