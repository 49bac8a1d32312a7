package dk.naersund.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What citizens read about ways, rides and reasons is easy, each room's texts for themselves. */
class TravelTextsTest {
  private static final double LIX = 35;
  private static final int WORDS_IN_A_SENTENCE = 18;

  @ParameterizedTest
  @ValueSource(strings = {"search", "rides", "transit", "streets"})
  void aRoomsSentencesAreEasyAndShort(String room) {
    areEasyAndShort(sentences(texts(room)));
  }

  @Test
  void theRidesOfTheIslandAreToldInEasySentences() {
    List<String> texts = new ArrayList<>();
    danish(YAMLMapper.builder().build().readTree(Path.of("maps/sundoe/rides.yaml")), texts);
    areEasyAndShort(sentences(texts));
  }

  private static void areEasyAndShort(List<String> sentences) {
    assertThat(sentences).hasSizeGreaterThan(15);
    assertThat(Readability.lix(sentences)).as("%s", sentences).isLessThanOrEqualTo(LIX);
    assertThat(sentences)
        .filteredOn(sentence -> Readability.words(sentence) > WORDS_IN_A_SENTENCE)
        .isEmpty();
  }

  /** What is read as prose; notices about timetables are for those who make them. */
  private static List<String> texts(String room) {
    Properties properties = new Properties();
    String file = "/texts/" + room + "_da.properties";
    try (InputStream in = TravelTextsTest.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new TreeSet<>(properties.stringPropertyNames())
        .stream()
            .filter(key -> !key.startsWith("transit.notice."))
            .map(properties::getProperty)
            .toList();
  }

  private static void danish(JsonNode node, List<String> texts) {
    if (node.path("da").isString()) {
      texts.add(node.path("da").asString());
    }
    node.forEach(child -> danish(child, texts));
  }

  private static List<String> sentences(List<String> texts) {
    return texts.stream()
        .filter(text -> text.endsWith(".") || text.endsWith("?"))
        .map(text -> text.replaceAll("\\{\\d(,[^{}]*(\\{\\d\\}[^{}]*)*)?\\}", "Xxx"))
        .flatMap(text -> Readability.sentences(text).stream())
        .toList();
  }
}
