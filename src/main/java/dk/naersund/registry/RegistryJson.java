package dk.naersund.registry;

import dk.naersund.registry.internal.JsonExport;
import java.io.OutputStream;

/** The registry as a file that any installation can be filled from. */
public final class RegistryJson {
  private RegistryJson() {}

  /**
   * Writes the registry in the format of {@code registry.json}: what an empty registry makes of it
   * is the same again. Everything stands in a fixed order, so that two exports can be compared.
   *
   * @param out gets UTF-8 and is left open
   */
  public static void write(RegistrySnapshot snapshot, OutputStream out) {
    JsonExport.write(snapshot, out);
  }
}
