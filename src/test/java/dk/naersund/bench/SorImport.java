package dk.naersund.bench;

import dk.naersund.Instance;
import dk.naersund.accounts.Account;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.ImportDesk.Proposal;
import dk.naersund.editing.ImportDesk.Published;
import dk.naersund.intake.Difference;
import dk.naersund.intake.Format;
import dk.naersund.registry.PublishOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * The register of health organisations brought in by a regional editor, through the whole program
 * on the island: how long each step takes, what the file does, what is noticed.
 */
public final class SorImport {
  private static final Account REGION =
      new Account("sor", "Rikke Region", List.of(Grant.of(Role.REGIONAL_EDITOR)));

  private final ImportDesk desk;

  private SorImport(ImportDesk desk) {
    this.desk = desk;
  }

  /** Takes {@code <the register's table> <home folder>}. */
  public static void main(String[] args) throws Exception {
    byte[] file = Files.readAllBytes(Path.of(args[0]));
    try (Instance program = Instance.start(Path.of(args[1]))) {
      new SorImport(program.get(ImportDesk.class)).run(file);
    }
  }

  private void run(byte[] file) throws Exception {
    System.out.println("| step | new | changed | as before | notices | ms |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    Proposal first = timed("looked at, the first file of a start", () -> keep(file));
    timed("looked at again", () -> look(first.run().id()));
    long begin = System.nanoTime();
    Published published =
        Objects.requireNonNull(desk.publish(first.run().id(), first.mark(), "SOR", REGION).block());
    if (!(published.outcome() instanceof PublishOutcome.Accepted)) {
      throw new IllegalStateException(published.outcome().toString());
    }
    System.out.printf(
        Locale.ROOT, "| published | | | | | %.0f |%n", (System.nanoTime() - begin) / 1e6);
    timed("the same file again", () -> keep(file));
    System.out.println();
    Map<String, Long> codes =
        first.dryRun().notices().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.severity() + " " + one.code(), TreeMap::new, Collectors.counting()));
    codes.forEach((code, count) -> System.out.println("| `" + code + "` | " + count + " |"));
  }

  private Proposal keep(byte[] file) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    return Objects.requireNonNull(desk.propose(Format.SOR, file, today, REGION).block());
  }

  private Proposal look(UUID run) {
    return Objects.requireNonNull(desk.get(run, REGION).block());
  }

  private static Proposal timed(String what, Callable<Proposal> step) throws Exception {
    long begin = System.nanoTime();
    Proposal proposal = step.call();
    double millis = (System.nanoTime() - begin) / 1e6;
    Difference difference = proposal.dryRun().difference();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d | %.0f |%n",
        what,
        difference.added().size(),
        difference.changed().size(),
        difference.unchanged(),
        proposal.dryRun().notices().size(),
        millis);
    return proposal;
  }
}
