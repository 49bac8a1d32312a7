package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.geo.Area;
import dk.naersund.platform.FileFields;
import dk.naersund.platform.StartupProblem;
import dk.naersund.text.LocalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rules/promises.yaml} of a region; a region without it has promised nothing. */
final class PromiseFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Content(@Nullable List<Entry> promises) {}

  private record Entry(
      @Nullable String id,
      @Nullable LocalText text,
      @Nullable String service,
      @Nullable String season,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable SitesEntry sites,
      @Nullable WithinEntry within,
      Promise.@Nullable Source source) {}

  private record SitesEntry(@Nullable String per, int atLeast, @Nullable String when) {}

  private record WithinEntry(
      @Nullable String per,
      @Nullable String profile,
      @Nullable Integer minutes,
      @Nullable Integer metres,
      @Nullable Double percent) {}

  private PromiseFile() {}

  /**
   * Reads the promises.
   *
   * @throws StartupProblem when the file is broken; the message names the promise and the field
   */
  static List<Promise> read(Path region) {
    Path file = region.resolve("rules").resolve("promises.yaml");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<Promise> promises = new ArrayList<>();
    try {
      Content content = YAML.readValue(file, Content.class);
      Set<String> ids = new HashSet<>();
      for (Entry entry : FileFields.required("promises", content.promises())) {
        Promise promise = promise(entry, promises.size() + 1);
        if (!ids.add(promise.id())) {
          throw new IllegalArgumentException("two promises have the id " + promise.id());
        }
        promises.add(promise);
      }
    } catch (JacksonException e) {
      throw problem(file, e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw problem(file, String.valueOf(e.getMessage()), e);
    }
    return promises;
  }

  private static Promise promise(Entry entry, int number) {
    try {
      return new Promise(
          FileFields.required("id", entry.id()),
          FileFields.required("text", entry.text()),
          FileFields.required("service", entry.service()),
          entry.season(),
          entry.from(),
          entry.to(),
          rule(entry),
          FileFields.required("source", entry.source()));
    } catch (IllegalArgumentException e) {
      String which = entry.id() == null ? "number " + number : entry.id();
      throw new IllegalArgumentException("promise " + which + ": " + e.getMessage(), e);
    }
  }

  private static Promise.Rule rule(Entry entry) {
    SitesEntry sites = entry.sites();
    WithinEntry within = entry.within();
    if ((sites == null) == (within == null)) {
      throw new IllegalArgumentException("it needs either \"sites\" or \"within\"");
    }
    if (sites != null) {
      String when = sites.when() == null ? "every-day" : sites.when();
      return new Promise.Sites(
          kind(sites.per()),
          sites.atLeast(),
          FileFields.constant(Promise.When.class, "when", when));
    }
    WithinEntry near = FileFields.required("within", within);
    return new Promise.Within(
        kind(near.per()),
        FileFields.required("within.profile", near.profile()),
        near.minutes(),
        near.metres(),
        near.percent() == null ? 100 : near.percent());
  }

  private static Area.@Nullable Kind kind(@Nullable String per) {
    return per == null || per.equals("region")
        ? null
        : FileFields.constant(Area.Kind.class, "per", per);
  }

  private static StartupProblem problem(Path file, String what, Exception cause) {
    return new StartupProblem(
        "The promises " + file.toAbsolutePath().normalize() + " cannot be read: " + what + ".",
        "Mend the file; src/docs/region.md shows what belongs into it.",
        cause);
  }
}
