package dk.naersund.world.internal;

import dk.naersund.geo.BoundingBox;
import dk.naersund.platform.FileFields;
import dk.naersund.platform.StartupProblem;
import dk.naersund.text.LocalText;
import dk.naersund.world.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code region.yaml}. */
final class RegionFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The file as it is written. */
  record Content(
      @Nullable String id,
      @Nullable LocalText name,
      boolean invented,
      @Nullable String zone,
      @Nullable List<String> languages,
      double @Nullable [] bbox,
      @Nullable List<String> modes,
      @Nullable String profile,
      @Nullable List<Region.PagePhone> phones,
      @Nullable LocalText attribution) {}

  private RegionFile() {}

  /** Reads the file, or says what is wrong with it. */
  static Region read(Path folder) {
    Path file = folder.resolve("region.yaml");
    if (!Files.isRegularFile(file)) {
      throw new StartupProblem(
          "The region's file " + file.toAbsolutePath().normalize() + " is missing.",
          "Point --naersund.region to a folder as src/docs/region.md describes it.");
    }
    try {
      return region(YAML.readValue(file, Content.class));
    } catch (DatabindException e) {
      throw problem(file, where(e) + e.getOriginalMessage(), e);
    } catch (JacksonException e) {
      throw problem(file, "it is not YAML: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw problem(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static Region region(Content c) {
    double[] box = FileFields.required("bbox", c.bbox());
    if (box.length != 4) {
      throw new IllegalArgumentException("bbox needs four numbers: west, south, east, north");
    }
    return new Region(
        FileFields.required("id", c.id()),
        FileFields.required("name", c.name()),
        c.invented(),
        ZoneId.of(FileFields.required("zone", c.zone())),
        FileFields.required("languages", c.languages()).stream().map(Locale::of).toList(),
        new BoundingBox(box[0], box[1], box[2], box[3]),
        FileFields.required("modes", c.modes()),
        FileFields.required("profile", c.profile()),
        FileFields.required("phones", c.phones()),
        FileFields.required("attribution", c.attribution()));
  }

  private static String where(DatabindException e) {
    String field =
        e.getPath().stream()
            .map(step -> step.getPropertyName() == null ? "…" : step.getPropertyName())
            .collect(Collectors.joining("."));
    return field.isEmpty() ? "" : "the field \"" + field + "\": ";
  }

  private static StartupProblem problem(Path file, String what, Exception cause) {
    return new StartupProblem(
        "The region's file " + file.toAbsolutePath().normalize() + " cannot be read: " + what + ".",
        "Mend the file; src/docs/region.md shows what belongs into it.",
        cause);
  }
}
