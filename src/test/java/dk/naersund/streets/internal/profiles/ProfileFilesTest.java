package dk.naersund.streets.internal.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.platform.StartupProblem;
import dk.naersund.streets.TestMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profiles that come with the program, and what is said about wrong ones. */
class ProfileFilesTest {
  @TempDir Path folder;

  @Test
  void allEightCanBeReadWalkFirst() {
    List<ProfileRules> all =
        ProfileFiles.list(TestMaps.PROFILES).stream().map(ProfileFiles::read).toList();
    assertThat(all)
        .extracting(rules -> rules.profile().id())
        .containsExactly(
            "walk",
            "slow-walk",
            "rollator",
            "wheelchair",
            "powered-wheelchair",
            "stroller",
            "bike",
            "car");
    assertThat(all)
        .filteredOn(rules -> rules.profile().vehicle())
        .extracting(rules -> rules.profile().id())
        .containsExactly("bike", "car");
    assertThat(all).filteredOn(rules -> rules.profile().needsStepFree()).hasSize(4);
  }

  /** Each change makes the wheelchair's file wrong; the message names field and remedy. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          usual: {value: 3.6, source: own} | usual: {value: fast, source: own} | "speeds.usual.value" must be a number from 0.5 to 150, but is "fast"
          usual: {value: 3.6, source: own} | usual: {value: -3, source: own}   | "speeds.usual.value" must be a number from 0.5 to 150, but is -3
          usual: {value: 3.6, source: own} | usual: {value: 3.6, source: me}   | "speeds.usual.source" must be one of the file's sources (
          usual: {value: 3.6, source: own} | usual: {value: 3.6}               | "speeds.usual.source" must be a text
          usual: {value: 3.6, source: own} | usually: {value: 3.6, source: own} | "speeds.usual" is missing
          kerbCm:                          | kerbMm:                           | "limits.kerbMm" is unknown; here are known: blockedSurfaces, inclinePercent, kerbCm
          value: intermediate              | value: fine                       | "limits.smoothness.value" must be one of excellent, good, intermediate
          value: [loose]                   | value: [soft]                     | "limits.blockedSurfaces.value" must be one of smooth, firm, uneven, loose, unknown, but is "soft"
          {value: 90, source: width}       | {value: 90, source: width, missing: fine} | "limits.widthCm.missing" must be one of unknown, kept, but is "fine"
          {value: 3, source: roads}        | {value: 3, source: roads, missing: kept} | "limits.kerbCm.missing" is unknown; here are known: source, value
          travels: foot                    | travels: boat                     | "travels" must be one of foot, bicycle, car, but is "boat"
          needsStepFree: true              | needsStepFree: maybe              | "needsStepFree" must be true or false, but is "maybe"
          name: {da: i kørestol,           | name: {                           | "name.da" must be a text
          penalties:                       | fines:                            | "fines" is unknown
          steps: {value: 1.5,              | stairs: {value: 1.5,              | "speeds.ways.stairs" is unknown
          """)
  void whatIsWrongIsNamed(String right, String wrong, String message) throws IOException {
    String good = Files.readString(TestMaps.PROFILES.resolve("wheelchair.yaml"));
    String bad = good.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    assertThat(bad).isNotEqualTo(good);
    Path file = folder.resolve("wheelchair.yaml");
    Files.writeString(file, bad);
    assertThatThrownBy(() -> ProfileFiles.read(file))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsNoYamlIsNamed() throws IOException {
    Path file = folder.resolve("walk.yaml");
    Files.writeString(file, "name: {da: [");
    assertThatThrownBy(() -> ProfileFiles.read(file))
        .isInstanceOf(StartupProblem.class)
        .hasMessageStartingWith("The profile " + file + " is no YAML: ");
  }

  @Test
  void withoutWalkThereIsNothingToCompareWith() throws IOException {
    Files.copy(TestMaps.PROFILES.resolve("car.yaml"), folder.resolve("car.yaml"));
    assertThatThrownBy(() -> ProfileFiles.list(folder))
        .hasMessage("The profile " + folder.resolve("walk.yaml") + " is missing.");
  }
}
