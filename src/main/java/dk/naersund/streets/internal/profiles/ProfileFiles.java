package dk.naersund.streets.internal.profiles;

import dk.naersund.platform.StartupProblem;
import dk.naersund.streets.Profile;
import dk.naersund.text.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the profile files. Every number stands with the key of its source: {@code {value: 4.8,
 * source: gait}}; the file's {@code sources} say what the key means.
 */
public final class ProfileFiles {
  /** In this order profiles are shown; others follow by name. */
  private static final List<String> ORDER =
      List.of(
          "walk",
          "slow-walk",
          "rollator",
          "wheelchair",
          "powered-wheelchair",
          "stroller",
          "bike",
          "car");

  private static final List<String> WAYS =
      List.of(
          ("motorway motorway_link trunk trunk_link primary primary_link secondary secondary_link"
                  + " tertiary tertiary_link unclassified residential living_street service road"
                  + " track pedestrian footway cycleway path bridleway steps corridor elevator"
                  + " platform pier")
              .split(" "));

  private static final String MISSING = "missing";

  private static final double SLOWEST = 0.5;
  private static final double FASTEST = 150;

  private ProfileFiles() {}

  /**
   * The profile files of a folder, walk first.
   *
   * @throws StartupProblem when the folder or the profile {@code walk} is missing
   */
  public static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new StartupProblem(
          "The folder of profiles " + folder + " is missing.",
          "Choose it with --naersund.profiles; the program comes with maps/profiles.");
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(".yaml"))
              .sorted(Comparator.comparingInt(ProfileFiles::rank).thenComparing(ProfileFiles::id))
              .toList();
      if (files.isEmpty() || !id(files.getFirst()).equals("walk")) {
        throw new StartupProblem(
            "The profile " + folder.resolve("walk.yaml") + " is missing.",
            "The program needs it, because all others are compared with it.");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one file. */
  public static ProfileRules read(Path file) {
    Fields top = new Fields(file, "", parse(file), Set.of());
    Set<String> sources = new HashSet<>();
    Fields sourceTexts = top.object("sources");
    for (String key : sourceTexts.names()) {
      sourceTexts.text(key);
      sources.add(key);
    }
    Fields fields = new Fields(file, "", parse(file), sources);
    fields.object("sources").names();
    Fields name = fields.object("name");
    LocalText text = LocalText.of(name.text("da"), name.text("en"));
    name.end();
    Travel travel = fields.choice("travels", Travel.class);
    boolean needsStepFree = fields.yesOrNo("needsStepFree");
    WheelchairTag wheelchairTag = fields.choice("wheelchairTag", WheelchairTag.class);
    Speeds speeds = speeds(fields.object("speeds"));
    Optional<Fields> limitFields = fields.findObject("limits");
    Limits limits =
        limitFields.isPresent()
            ? limits(limitFields.get())
            : new Limits(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Missing.UNKNOWN,
                OptionalDouble.empty(),
                Missing.UNKNOWN,
                Optional.empty(),
                Set.of(),
                StepsRule.ANY);
    Map<Penalty, Integer> penalties = new EnumMap<>(Penalty.class);
    fields.findObject("penalties").ifPresent(given -> penalties(given, penalties));
    Profile.Walking walking =
        fields
            .findObject("walking")
            .map(given -> walking(given, speeds.offStreet()))
            .orElse(Profile.Walking.CAREFUL);
    fields.end();
    Profile profile = new Profile(id(file), text, travel != Travel.FOOT, needsStepFree, walking);
    return new ProfileRules(profile, travel, wheelchairTag, speeds, limits, penalties);
  }

  private static Profile.Walking walking(Fields fields, double kilometresPerHour) {
    Profile.Walking walking =
        new Profile.Walking(
            (int) fields.number("mostMetres", 100, 20_000),
            (int) fields.number("mostMetresToStop", 50, 5000),
            (int) fields.number("changeSeconds", 0, 1800),
            kilometresPerHour / 3.6);
    fields.end();
    return walking;
  }

  private static Speeds speeds(Fields fields) {
    Map<String, Double> ways = new HashMap<>();
    fields
        .findObject("ways")
        .ifPresent(
            given -> {
              for (String way : WAYS) {
                find(given, way, SLOWEST, FASTEST).ifPresent(speed -> ways.put(way, speed));
              }
              given.end();
            });
    Map<Ground, Double> surfaces = new EnumMap<>(Ground.class);
    fields
        .findObject("surfaces")
        .ifPresent(
            given -> {
              for (Ground ground : Ground.values()) {
                find(given, Fields.name(ground), SLOWEST, FASTEST)
                    .ifPresent(speed -> surfaces.put(ground, speed));
              }
              given.end();
            });
    OptionalDouble uphill = find(fields, "uphill", SLOWEST, FASTEST);
    Speeds speeds =
        new Speeds(
            fields.number("usual", SLOWEST, FASTEST),
            ways,
            surfaces,
            uphill,
            find(fields, "uphillFrom", 1, 30).orElse(Double.MAX_VALUE),
            find(fields, "pushing", SLOWEST, FASTEST),
            fields.number("offStreet", SLOWEST, FASTEST),
            find(fields, "maxspeedShare", 0.1, 1));
    fields.end();
    return speeds;
  }

  private static Limits limits(Fields fields) {
    OptionalDouble kerb = find(fields, "kerbCm", 0, 30);
    OptionalDouble incline = find(fields, "inclinePercent", 0, 40, MISSING);
    Missing missingIncline = missing(fields, "inclinePercent");
    OptionalDouble width = find(fields, "widthCm", 30, 400, MISSING);
    Missing missingWidth = missing(fields, "widthCm");
    Optional<Smoothness> smoothness =
        fields.findObject("smoothness").map(one -> sourced(one, Smoothness.class));
    Set<Ground> surfaces = new HashSet<>();
    fields
        .findObject("blockedSurfaces")
        .ifPresent(
            one -> {
              surfaces.addAll(one.choices("value", Ground.class));
              one.source();
              one.end();
            });
    StepsRule steps =
        fields.findObject("steps").map(one -> sourced(one, StepsRule.class)).orElse(StepsRule.ANY);
    fields.end();
    return new Limits(
        kerb, incline, missingIncline, width, missingWidth, smoothness, surfaces, steps);
  }

  private static Missing missing(Fields fields, String field) {
    return fields
        .findObject(field)
        .filter(given -> given.names().contains(MISSING))
        .map(given -> given.choice(MISSING, Missing.class))
        .orElse(Missing.UNKNOWN);
  }

  private static void penalties(Fields fields, Map<Penalty, Integer> penalties) {
    for (Penalty penalty : Penalty.values()) {
      find(fields, Fields.name(penalty), 0, 600)
          .ifPresent(seconds -> penalties.put(penalty, (int) Math.round(seconds * 1000)));
    }
    fields.end();
  }

  private static OptionalDouble find(
      Fields fields, String field, double least, double most, String... others) {
    return fields.findObject(field).isPresent()
        ? OptionalDouble.of(fields.number(field, least, most, others))
        : OptionalDouble.empty();
  }

  private static <E extends Enum<E>> E sourced(Fields fields, Class<E> type) {
    E value = fields.choice("value", type);
    fields.source();
    fields.end();
    return value;
  }

  private static JsonNode parse(Path file) {
    try {
      JsonNode read = YAMLMapper.builder().build().readTree(Files.readString(file));
      if (read == null || !read.isObject()) {
        throw new StartupProblem(
            "The profile " + file + " holds no fields.",
            "Correct the file; the other profiles show how it is done.");
      }
      return read;
    } catch (JacksonException e) {
      throw new StartupProblem(
          "The profile "
              + file
              + " is no YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse(""),
          "Correct the file; the other profiles show how it is done.",
          e);
    } catch (IOException e) {
      throw new StartupProblem(
          "The profile " + file + " cannot be read: " + e.getMessage(),
          "It must be a file this program may read.",
          e);
    }
  }

  private static int rank(Path file) {
    int rank = ORDER.indexOf(id(file));
    return rank < 0 ? ORDER.size() : rank;
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".yaml".length());
  }
}
