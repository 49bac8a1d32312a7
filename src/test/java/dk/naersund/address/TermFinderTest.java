package dk.naersund.address;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.address.TermFinder.Term;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermFinderTest {
  private static final TermFinder FINDER =
      TermFinder.of(
          List.of(
              new Term(
                  "sygeplejeklinik",
                  List.of(
                      "Sygeplejeklinik",
                      "forbinding",
                      "sår",
                      "støttestrømper",
                      "kompression",
                      "dressing",
                      "wound",
                      "Nursing clinic")),
              new Term(
                  "vaccination",
                  List.of("Vaccination", "vaccine", "influenza", "influensa", "covid", "stik")),
              new Term("blodproever", List.of("Blodprøver", "blodprøve", "blood test", "INR")),
              new Term("sundhedshus", List.of("Sundhedshus", "sundhedscenter", "health house")),
              new Term("genoptraening", List.of("Genoptræning", "træning", "fysioterapi")),
              new Term("jordemoder", List.of("Jordemoder", "gravid", "fødsel", "midwife"))));

  @ParameterizedTest
  @CsvSource({
    "forbinding, sygeplejeklinik",
    "forbindinger, sygeplejeklinik",
    "forbindingen, sygeplejeklinik",
    "jeg skal have skiftet forbinding, sygeplejeklinik",
    "sår, sygeplejeklinik",
    "saar, sygeplejeklinik",
    "sårene, sygeplejeklinik",
    "støttestrømper, sygeplejeklinik",
    "støtte strømper, sygeplejeklinik",
    "stottestromper, sygeplejeklinik",
    "støttestrømperne, sygeplejeklinik",
    "stoettestroemper, sygeplejeklinik",
    "sygepleje klinik, sygeplejeklinik",
    "sygplejeklinik, sygeplejeklinik",
    "sygeplej, sygeplejeklinik",
    "nursing, sygeplejeklinik",
    "vaccine, vaccination",
    "vaksine, vaccination",
    "vacciner, vaccination",
    "vaccinen, vaccination",
    "vaccineret mod influenza, vaccination",
    "influenza, vaccination",
    "influensa, vaccination",
    "influensavaccine, vaccination",
    "influenza-vaccine, vaccination",
    "corona covid, vaccination",
    "blodprøve, blodproever",
    "blodprøven, blodproever",
    "blodprøverne, blodproever",
    "blodprover, blodproever",
    "blod prøve, blodproever",
    "blopdrøve, blodproever",
    "en blodprøve hos lægen, blodproever",
    "BLODPRØVE!!, blodproever",
    "blood tests, blodproever",
    "genoptraning, genoptraening",
    "træn, genoptraening",
    "fysioterapeut, genoptraening",
    "gravide, jordemoder",
    "fødslen, jordemoder",
  })
  void plainWordsFindTheService(String typed, String expected) {
    assertThat(FINDER.find(typed, 5)).as(typed).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "xyzzy",
        "en",
        "til",
        "havnegade 3",
        "qwertyuiop",
        "2200",
        "!!!",
        "🙂🙂",
        "pizza",
        "cykel",
        "parkering",
        "\u0000\u0001",
        "*:* AND (",
        "bibliotek",
        "rådhus"
      })
  void nonsenseFindsNothing(String typed) {
    assertThat(FINDER.find(typed, 5)).as(typed).isEmpty();
  }

  @Test
  void randomLettersHardlyEverFindAnything() {
    long seed = 20261122;
    Random random = new Random(seed);
    int hits = 0;
    for (int i = 0; i < 2000; i++) {
      StringBuilder typed = new StringBuilder();
      int length = 5 + random.nextInt(8);
      for (int j = 0; j < length; j++) {
        typed.append((char) ('a' + random.nextInt(26)));
      }
      hits += FINDER.find(typed.toString(), 1).isEmpty() ? 0 : 1;
    }
    assertThat(hits).as("hits of 2000 with seed " + seed).isLessThanOrEqualTo(2);
  }

  @Test
  void longestInputCostsNoMoreThanAShortOne() {
    assertThat(FINDER.find("blodprøve ".repeat(1_000_000), 5)).containsExactly("blodproever");
    assertThat(FINDER.find("a".repeat(10_000_000), 5)).isEmpty();
  }

  @Test
  void limitHolds() {
    assertThat(FINDER.find("sundhedshus", 0)).isEmpty();
    assertThat(FINDER.find("sundhedshus", -1)).isEmpty();
    assertThat(TermFinder.of(List.of()).find("vaccine", 5)).isEmpty();
  }
}
