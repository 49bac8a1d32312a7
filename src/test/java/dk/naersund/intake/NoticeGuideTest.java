package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.intake.internal.Rule;
import dk.naersund.intake.internal.Rules;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is described, and finds the example of bad data that its description gives. */
class NoticeGuideTest {
  private static final Pattern EXAMPLE = Pattern.compile("```([a-z]+)\n(.*?)```", Pattern.DOTALL);

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void isDescribedAndFindsItsExample(Rule rule) throws IOException {
    String section = section(rule.code());

    DryRun run = example(rule.code(), section);

    Notice notice =
        run.notices().stream()
            .filter(one -> one.code().equals(rule.code()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule.code() + " not in " + run.notices()));
    assertThat(section).startsWith(word(rule.severity()) + ". ");
    assertThat(notice.severity()).isEqualTo(rule.severity());
    assertThat(notice.text().byLanguage()).containsOnlyKeys("da", "en");
    assertThat(notice.text().da())
        .doesNotContain("{")
        .isNotEqualTo(notice.text().byLanguage().get("en"));
  }

  @Test
  void everyClassIsARuleInUse() throws IOException {
    Path folder = Path.of("src/main/java/dk/naersund/intake/internal/rules");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(rules())
          .extracting(rule -> rule.getClass().getSimpleName() + ".java")
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("package-info.java"))
                  .toList());
    }
  }

  private static DryRun example(String code, String section) {
    if (code.equals("windows-letters")) {
      byte[] bytes =
          "id,name\nsundhedshus-havnen,Søhuset".getBytes(Charset.forName("windows-1252"));
      DryRun run = SmallRegistry.dryRun(Format.CSV, bytes, SmallRegistry.snapshot());
      assertThat(run.difference().changed().getFirst().fields().getFirst().after())
          .isEqualTo("Søhuset");
      return run;
    }
    if (code.equals("file-too-large")) {
      byte[] bytes = new byte[(64 << 20) + 1];
      Arrays.fill(bytes, (byte) ' ');
      return SmallRegistry.dryRun(Format.CSV, bytes, SmallRegistry.snapshot());
    }
    Matcher example = EXAMPLE.matcher(section);
    assertThat(example.find()).as("an example for %s", code).isTrue();
    Format format = Format.find(example.group(1)).orElseThrow();
    return SmallRegistry.dryRun(format, example.group(2), SmallRegistry.snapshot());
  }

  private static String section(String code) throws IOException {
    String guide = Files.readString(Path.of("src/docs/notices.md"), StandardCharsets.UTF_8);
    String heading = "\n## " + code + "\n";
    assertThat(guide).contains(heading);
    int begin = guide.indexOf(heading) + heading.length();
    int end = guide.indexOf("\n## ", begin);
    return guide.substring(begin, end < 0 ? guide.length() : end);
  }

  private static String word(Notice.Severity severity) {
    String name = severity.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
