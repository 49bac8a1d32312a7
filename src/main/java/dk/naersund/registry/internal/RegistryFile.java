package dk.naersund.registry.internal;

import dk.naersund.platform.StartupProblem;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegistryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A region's {@code registry.json}, read and found right.
 *
 * @param content what stands in it
 * @param sha256 the file's check sum, 64 hexadecimal digits
 */
public record RegistryFile(RegistryContent content, String sha256) {
  /** How many problems are told; the next run tells the next ones. */
  private static final int TOLD = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads the file.
   *
   * @throws StartupProblem when it cannot be read or anything in it is wrong
   */
  static RegistryFile read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StartupProblem(
          "The registry " + file + " cannot be read: " + e + ".",
          "See that the file is there and may be read.",
          e);
    }
    JsonNode tree = tree(file, bytes);
    List<FieldProblem> problems = new ArrayList<>();
    RegistryContent content = parse(tree, problems);
    if (!problems.isEmpty()) {
      throw told(file, problems);
    }
    return new RegistryFile(content, sha256(bytes));
  }

  /** See {@link RegistryJson#readAll}. */
  public static RegistryJson.ReadAll readAll(JsonNode tree) {
    List<FieldProblem> problems = new ArrayList<>();
    RegistryContent content = parse(tree, problems);
    return new RegistryJson.ReadAll(
        problems.isEmpty() ? new MemorySnapshot(0, 0, content) : null, problems);
  }

  private static RegistryContent parse(JsonNode tree, List<FieldProblem> problems) {
    Problems unreadable = new Problems();
    RegistryContent content = RegistryParser.parse(tree, unreadable);
    Problems broken =
        RegistryRules.check(content, list -> RegistryParser.ids(tree, list), unreadable);
    problems.addAll(unreadable.all());
    problems.addAll(broken.all());
    return content;
  }

  private static JsonNode tree(Path file, byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new StartupProblem(
          "The registry "
              + file
              + " is not JSON: line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": "
              + e.getOriginalMessage(),
          "Correct the file there; src/docs/region.md describes it.",
          e);
    }
  }

  private static StartupProblem told(Path file, List<FieldProblem> all) {
    String lines =
        all.stream().limit(TOLD).map(problem -> "  " + problem).collect(Collectors.joining("\n"));
    String more = all.size() > TOLD ? "\n  … and " + (all.size() - TOLD) + " more" : "";
    return new StartupProblem(
        "The registry "
            + file
            + (all.size() == 1 ? " has a problem:\n" : " has " + all.size() + " problems:\n")
            + lines
            + more,
        "Correct the file; nothing of it was taken. src/docs/region.md describes it.");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
