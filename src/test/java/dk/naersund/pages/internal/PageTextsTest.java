package dk.naersund.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages, those about accounts too: complete in both languages, easy in Danish. */
class PageTextsTest {
  private static final double LIX = 35;
  private static final int WORDS_IN_A_SENTENCE = 18;
  private static final Pattern TEMPLATE_KEY =
      Pattern.compile(
          "#\\{((?:pages|accounts|kommune|imports|season|calendar|eligibility|callcenter)\\.[\\w.-]+)");

  private final Properties danish = read("da");
  private final Properties english = read("en");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(english.stringPropertyNames()).isEqualTo(danish.stringPropertyNames());
  }

  @Test
  void bothLanguagesFillInTheSameThings() {
    for (String key : danish.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(danish.getProperty(key)));
    }
  }

  @Test
  void danishSentencesAreEasy() {
    List<String> sentences = runningSentences();
    assertThat(sentences).hasSizeGreaterThan(40);
    assertThat(Readability.lix(sentences)).isLessThanOrEqualTo(LIX);
  }

  @Test
  void noDanishSentenceIsLong() {
    assertThat(runningSentences())
        .filteredOn(sentence -> Readability.words(sentence) > WORDS_IN_A_SENTENCE)
        .isEmpty();
  }

  @Test
  void readabilityIsWhatItsFormulaSays() {
    // Six words, two sentences, three long words: 6/2 + 100 · 3/6.
    List<String> sentences =
        Readability.sentences("Hjemmesiden kommer igen. Sygeplejersken har tid");
    assertThat(sentences).hasSize(2);
    assertThat(Readability.lix(List.of("En to tre fire. ", "Sygeplejersken kommer.")))
        .isEqualTo(6 / 2.0 + 100 * 1 / 6.0);
  }

  @Test
  void templatesNameOnlyTextsThatExist() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path template : templates()) {
      TEMPLATE_KEY
          .matcher(Files.readString(template))
          .results()
          .forEach(it -> named.add(it.group(1)));
    }
    assertThat(named).isNotEmpty();
    assertThat(danish.stringPropertyNames()).containsAll(named);
  }

  private static List<Path> templates() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("web/components", "web/pages")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".html")).forEach(found::add);
      }
    }
    return found;
  }

  /** What is read as prose: labels and headings are not. */
  private List<String> runningSentences() {
    return danish.stringPropertyNames().stream()
        .sorted()
        .map(danish::getProperty)
        .filter(text -> text.endsWith(".") || text.endsWith("?"))
        .map(text -> text.replaceAll("\\{\\d(,[^{}]*(\\{\\d\\}[^{}]*)*)?\\}", "Xxx"))
        .flatMap(text -> Readability.sentences(text).stream())
        .toList();
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile("\\{(\\d)").matcher(text).results().forEach(it -> found.add(it.group(1)));
    return found;
  }

  private static Properties read(String language) {
    Properties properties = new Properties();
    for (String room :
        List.of(
            "pages",
            "accounts",
            "kommune",
            "imports",
            "season",
            "calendar",
            "eligibility",
            "callcenter")) {
      String file = "/texts/" + room + "_" + language.toLowerCase(Locale.ROOT) + ".properties";
      try (InputStream in = PageTextsTest.class.getResourceAsStream(file)) {
        properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return properties;
  }
}
