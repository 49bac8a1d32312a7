package dk.naersund.registry;

import dk.naersund.registry.internal.EntityJson;
import dk.naersund.registry.internal.JsonExport;
import dk.naersund.registry.internal.RegistryFile;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

  /**
   * An entity in the format of {@code registry.json}: an object whose fields have a fixed order.
   */
  public static JsonNode write(RegistryEntity entity) {
    return EntityJson.write(entity);
  }

  /**
   * Reads an entity in the format of {@code registry.json}. Only its form is checked; whether what
   * it names is there, the registry says when it is to be published.
   *
   * @param id which entity it is to be; names it in problems
   */
  public static Read read(EntityId id, JsonNode json) {
    return EntityJson.read(id, json);
  }

  /**
   * What was read.
   *
   * @param entity the entity; null when there are problems
   * @param problems all that is wrong; empty when nothing is
   */
  public record Read(@Nullable RegistryEntity entity, List<FieldProblem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a whole {@code registry.json}, by the rules of a first load; nothing is written.
   *
   * @param tree the file's root
   */
  public static ReadAll readAll(JsonNode tree) {
    return RegistryFile.readAll(tree);
  }

  /**
   * What was read.
   *
   * @param snapshot what the file holds; null when there are problems
   * @param problems all that is wrong; empty when nothing is
   */
  public record ReadAll(@Nullable RegistrySnapshot snapshot, List<FieldProblem> problems) {
    public ReadAll {
      problems = List.copyOf(problems);
    }
  }
}
