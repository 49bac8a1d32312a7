package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of all sentences of document 001, section 3, against the document, rules and tests. */
class SentencesTest {
  private static final Path TABLE = Path.of("src/docs/rules-001.md");
  private static final Path DOCUMENTS = Path.of("../shared/documents");
  private static final Pattern ROW =
      Pattern.compile("\\| \\d+ \\| (.*?) \\| (rule|data|neither) \\| (.*) \\|");
  private static final Pattern NAME = Pattern.compile("^`([a-z-]+)`:");

  private record Line(String sentence, String what, String why) {}

  @Test
  void everySentenceOfTheDocumentStandsInTheTable() throws IOException {
    Path document = document();
    if (document == null) {
      System.out.println(
          "SKIPPED: the table of sentences was NOT held against the document; there is no "
              + DOCUMENTS.toAbsolutePath().normalize());
      return;
    }
    String text = Files.readString(document);
    int begin = text.indexOf("3. DRØFTELSE: VACCINATIONSINDSATS");
    int end = text.indexOf("4. DRØFTELSE: SUNDHEDSREFORM", begin);
    String section =
        text.substring(begin, end)
            .replaceAll("-\\s*\\n\\s*(?=[a-zæøå])", "")
            .replaceAll("\\s+", " ")
            .replace("16.- 17.", "16.-17.")
            .strip();
    assertThat(lines().stream().map(Line::sentence).collect(Collectors.joining(" ")))
        .isEqualTo(section);
  }

  @Test
  void everyRuleOfTheTableIsASentenceOfTheRulesAndATest() throws IOException {
    Map<String, String> rules =
        lines().stream()
            .filter(line -> line.what().equals("rule"))
            .collect(Collectors.toMap(line -> name(line.why()), Line::sentence));
    assertThat(rules).isEqualTo(Season2024Test.sentences());
    Set<String> tested =
        Season2024Test.Case.all().stream()
            .map(Season2024Test.Case::sentence)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tested).isEqualTo(new TreeSet<>(rules.keySet()));
  }

  private static String name(String why) {
    Matcher matcher = NAME.matcher(why);
    assertThat(matcher.find()).as(why).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines =
        ROW.matcher(Files.readString(TABLE))
            .results()
            .map(row -> new Line(row.group(1), row.group(2), row.group(3)))
            .toList();
    assertThat(lines).hasSize(60);
    return lines;
  }

  private static @Nullable Path document() throws IOException {
    if (!Files.isDirectory(DOCUMENTS)) {
      return null;
    }
    try (var files = Files.list(DOCUMENTS)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("001_"))
          .findFirst()
          .orElse(null);
    }
  }
}
