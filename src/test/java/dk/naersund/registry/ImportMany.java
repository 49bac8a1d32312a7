package dk.naersund.registry;

import dk.naersund.Instance;
import dk.naersund.accounts.Account;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.ImportDesk.Proposal;
import dk.naersund.editing.ImportDesk.Published;
import dk.naersund.intake.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings a table with many rows in as an editor does, through the whole program on the island: for
 * tests to kill. A table that an earlier run has handed in is taken up again.
 */
final class ImportMany {
  private static final Account REGION =
      new Account("kill", "Rikke Region", List.of(new Grant(Role.REGIONAL_EDITOR, null)));

  private ImportMany() {}

  /** Arguments: the home folder, and how many rows. */
  public static void main(String[] arguments) throws InterruptedException {
    Instance program = Instance.start(Path.of(arguments[0]));
    ImportDesk desk = program.get(ImportDesk.class);
    long start = System.nanoTime();
    Proposal proposal = proposal(desk, Integer.parseInt(arguments[1]));
    System.out.println("looked at in " + millis(start) + " ms");
    System.out.println("Publishing " + proposal.dryRun().difference().added().size() + " sites");
    start = System.nanoTime();
    Published published =
        Objects.requireNonNull(
            desk.publish(proposal.run().id(), proposal.mark(), "50.000 rækker", REGION).block());
    if (!(published.outcome() instanceof PublishOutcome.Accepted)) {
      throw new IllegalStateException(published.outcome().toString());
    }
    System.out.println("published in " + millis(start) + " ms");
    Thread.sleep(Long.MAX_VALUE);
  }

  private static Proposal proposal(ImportDesk desk, int rows) {
    Optional<ImportDesk.Run> kept = desk.list(REGION).next().blockOptional();
    return Objects.requireNonNull(
        kept.map(run -> desk.get(run.id(), REGION))
            .orElseGet(
                () ->
                    desk.propose(
                        Format.CSV,
                        table(rows).getBytes(StandardCharsets.UTF_8),
                        LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen")),
                        REGION))
            .block());
  }

  /** Places on a grid over the island, each with a service and its hours. */
  private static String table(int rows) {
    StringBuilder table =
        new StringBuilder("id,name,address,kommunekode,lat,lon,phone,service,hours\n");
    for (int i = 0; i < rows; i++) {
      table.append(
          String.format(
              Locale.ROOT,
              "row-%d,Sted %d,\"Havnegade %d, 9991 Sundby\",0991,%.6f,%.6f,99 95 00 00,"
                  + "sundoe-sygepleje,Mo-Fr 09:00-15:00; PH off%n",
              i,
              i,
              i % 90 + 1,
              56.32 + 0.0001 * (i % 300),
              11.85 + 0.0002 * (i / 300)));
    }
    return table.toString();
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
