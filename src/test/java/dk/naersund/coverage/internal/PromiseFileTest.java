package dk.naersund.coverage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.coverage.Promise;
import dk.naersund.geo.Area;
import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises are read from the region's folder; what is wrong is told by promise and field. */
class PromiseFileTest {
  private static final String GOOD =
      """
      promises:
        - id: klinik
          text: {da: Højst 15 minutter}
          service: sygeplejeklinik
          within: {per: local-area, profile: walk, minutes: 15}
          source: {text: {da: Strategien}, date: 2025-03-18}
      """;

  @TempDir Path region;

  private List<Promise> read(String yaml) throws IOException {
    Files.createDirectories(region.resolve("rules"));
    Files.writeString(region.resolve("rules/promises.yaml"), yaml);
    return PromiseFile.read(region);
  }

  @Test
  void readsRuleAndSource() throws IOException {
    Promise promise = read(GOOD).getFirst();
    assertThat(promise.rule())
        .isEqualTo(new Promise.Within(Area.Kind.LOCAL_AREA, "walk", 15, null, 100));
    assertThat(promise.source().date()).isEqualTo(LocalDate.of(2025, 3, 18));
  }

  @Test
  void aRegionWithoutTheFileHasPromisedNothing() {
    assertThat(PromiseFile.read(region)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minutes: 15            | metres: 0          | promise klinik: minutes and metres must be 1 or more
          minutes: 15            | percent: 50        | how near must be said
          per: local-area        | per: county        | known are municipality, local-area, health-council
          profile: walk, minutes | minutes            | "within.profile" is missing
          service: sygeplejeklinik | season: s26      | "service" is missing
          within:                | sites: {atLeast: 0}\\n    within: | either "sites" or "within"
          date: 2025-03-18       | date: i foråret    | promises.yaml cannot be read
          id: klinik             | idd: klinik        | idd
          """)
  void saysWhatIsWrong(String good, String bad, String told) {
    assertThat(GOOD).contains(good);
    String broken = GOOD.replace(good, bad.replace("\\n", "\n"));
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(told);
  }

  @Test
  void twoPromisesMayNotShareAnId() {
    String second = GOOD.substring(GOOD.indexOf("  - id"));
    assertThatThrownBy(() -> read(GOOD + second)).hasMessageContaining("klinik");
  }
}
