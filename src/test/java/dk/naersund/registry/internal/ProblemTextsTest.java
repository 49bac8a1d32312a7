package dk.naersund.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be wrong in a registry is said in whole sentences, in both languages. */
class ProblemTextsTest {
  private static final String BEGINNING = "registry.problem.";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyCodeHasItsTextAndEveryTextItsCode(String language) {
    Set<String> codes =
        Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toUnmodifiableSet());
    assertThat(
            texts(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith(BEGINNING))
                .map(key -> key.substring(BEGINNING.length())))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void isSaidInWholeSentences(Code code) {
    Set<String> places = places("da", code);
    assertThat(places("en", code)).isEqualTo(places);
    LocalText text =
        FieldProblem.of(
                "sites[a]",
                code,
                places.stream().sorted().map(place -> "den " + place + ".").toArray())
            .text();
    for (String said : new String[] {text.da(), text.in(Texts.ENGLISH)}) {
      assertThat(said).endsWith(".").doesNotContain("''", "{0}", "{1}", "{2}");
      assertThat(said).matches("(?s)[\"\\p{Lu}d].*");
      places.forEach(place -> assertThat(said).contains("den " + place));
    }
  }

  @Test
  void programsReadStableNames() {
    assertThat(Code.NOT_A_CVR_NUMBER.id()).isEqualTo("not-a-cvr-number");
    assertThat(FieldProblem.of("", Code.MISSING).toString())
        .isEqualTo("the file: The field is missing. Fill it in.");
  }

  private static Set<String> places(String language, Code code) {
    String pattern = Objects.requireNonNull(texts(language).getProperty(BEGINNING + code.id()));
    return PLACE
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    String file = "/texts/registry_" + language + ".properties";
    try (InputStream in = ProblemTextsTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
