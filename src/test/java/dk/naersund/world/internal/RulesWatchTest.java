package dk.naersund.world.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.eligibility.Rules;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are taken when their files rest; a broken one never takes the old ones away. */
class RulesWatchTest {
  private static final Path ISLAND = Path.of("maps/sundoe/rules/vaccination-2026.yaml");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path region;

  private final List<Rules> taken = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  private RulesWatch watch;

  private long clock = 1_800_000_000_000L;

  @BeforeEach
  void start() throws IOException {
    file = Files.createDirectory(region.resolve("rules")).resolve("vaccination-2026.yaml");
    write(Files.readString(ISLAND));
    watch = new RulesWatch(region, Texts.fromClasspath());
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    look(3);
    assertThat(taken).isEmpty();
  }

  @Test
  void aChangedFileIsTakenOnceItRests() throws IOException {
    write(Files.readString(ISLAND).replace("to: 2027-05-31", "to: 2027-04-30"));
    look(1);
    assertThat(taken).isEmpty();
    look(3);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().find("vaccination", DAY).orElseThrow().to())
        .isEqualTo(LocalDate.of(2027, 4, 30));
  }

  @Test
  void aBrokenFileTakesNothingAwayUntilItIsMended() throws IOException {
    write(Files.readString(ISLAND).replace("then: none, because: [pays]", "then: nobody"));
    look(4);
    assertThat(taken).isEmpty();
    write("kaput: [");
    look(4);
    assertThat(taken).isEmpty();
    write(Files.readString(ISLAND));
    look(2);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().find("vaccination", DAY)).isPresent();
  }

  @Test
  void rulesThatAreTakenAwayAreGone() throws IOException {
    Files.delete(file);
    look(2);
    assertThat(taken).containsExactly(Rules.none());
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      watch.look(taken::add);
    }
  }

  /** Each time a little later, however coarse the clock of the files is. */
  private void write(String content) throws IOException {
    Files.writeString(file, content);
    clock += 10_000;
    Files.setLastModifiedTime(file, FileTime.fromMillis(clock));
  }
}
