package dk.naersund.intake;

import dk.naersund.intake.internal.Intake;
import dk.naersund.registry.RegistrySnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/**
 * What a file would change in the registry. A blank value says nothing and {@code -} takes a value
 * away. A wrong row never stops the others; a file of a wrong kind is one clear error.
 */
public final class Imports {
  private Imports() {}

  /**
   * Reads a file and compares it with the registry; changes nothing. Proposing the same file to a
   * registry that has taken the proposal gives an empty difference.
   *
   * @param file read to its end at most, 64 MB at most, and left open
   * @param day from when on it holds: what moves, moves on that day
   * @throws IllegalArgumentException when the format is not {@link Format#readable()}
   * @throws IOException when {@code file} cannot be read, not for what stands in it
   */
  public static DryRun dryRun(
      Format format, InputStream file, RegistrySnapshot snapshot, LocalDate day)
      throws IOException {
    if (!format.readable()) {
      throw new IllegalArgumentException("files of this format are not read: " + format);
    }
    return new Intake(snapshot, day).dryRun(format, file);
  }
}
