package dk.naersund.eligibility;

import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;

/** The two files of rules that this project has: a real season of the past and an invented one. */
final class SeasonRules {
  static final Path FOLDER_2024 = Path.of("src/test/resources/dk/naersund/eligibility/season-2024");
  static final Path FILE_2024 = FOLDER_2024.resolve("rules/vaccination-2024.yaml");
  static final Path ISLAND = Path.of("maps/sundoe");
  static final Path FILE_ISLAND = ISLAND.resolve("rules/vaccination-2026.yaml");
  static final Texts TEXTS = Texts.fromClasspath();

  private SeasonRules() {}

  /** Season 2024 of Region Hovedstaden. */
  static RuleSet season2024() {
    return Rules.read(FOLDER_2024, TEXTS)
        .find("vaccination", LocalDate.of(2024, 10, 1))
        .orElseThrow();
  }

  /** Season 2026 of the island. */
  static RuleSet island() {
    return Rules.read(ISLAND, TEXTS).find("vaccination", LocalDate.of(2026, 11, 22)).orElseThrow();
  }
}
