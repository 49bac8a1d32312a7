package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Rules;
import dk.naersund.platform.StartupProblem;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rules/*.yaml} of a region. */
public final class RulesFolder {
  /** Another room's file. */
  private static final String PROMISES = "promises.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private RulesFolder() {}

  /** See {@link Rules#read}. */
  public static Rules read(Path region, Texts texts) {
    List<RuleSet> sets = new ArrayList<>();
    for (Path file : files(region.resolve("rules"))) {
      RuleSet set = set(file, texts);
      for (RuleSet other : sets) {
        boolean meet = !set.from().isAfter(other.to()) && !other.from().isAfter(set.to());
        if (other.id().equals(set.id())) {
          throw problem(file, "other rules have the id " + set.id(), null);
        }
        if (other.service().equals(set.service()) && meet) {
          throw problem(file, "the rules %s answer on the same days".formatted(other.id()), null);
        }
      }
      sets.add(set);
    }
    return new Rules(sets);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(PROMISES))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw problem(folder, String.valueOf(e.getMessage()), e);
    }
  }

  private static RuleSet set(Path file, Texts texts) {
    try {
      return new RuleReader(texts).read(YAML.readValue(file, RuleEntries.class));
    } catch (JacksonException e) {
      throw problem(file, where(e) + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw problem(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** Where in the file Jackson stumbled: the line, or "tables, number 1, hits: ". */
  private static String where(JacksonException e) {
    if (e instanceof DatabindException && !e.getPath().isEmpty()) {
      return e.getPath().stream()
          .map(
              step ->
                  step.getPropertyName() == null
                      ? "number " + (step.getIndex() + 1)
                      : step.getPropertyName())
          .collect(Collectors.joining(", ", "", ": "));
    }
    return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
  }

  private static StartupProblem problem(Path file, String what, @Nullable Exception cause) {
    String message =
        "The rules " + file.toAbsolutePath().normalize() + " cannot be used: " + what + ".";
    String remedy = "Mend the file; src/docs/region.md shows what belongs into it.";
    return cause == null
        ? new StartupProblem(message, remedy)
        : new StartupProblem(message, remedy, cause);
  }
}
