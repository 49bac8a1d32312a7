package dk.naersund.rides.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.platform.FileFields;
import dk.naersund.platform.StartupProblem;
import dk.naersund.rides.Condition;
import dk.naersund.rides.Ride;
import dk.naersund.rides.Rides;
import dk.naersund.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rides.yaml} of a region; a region without it has no rides. */
public final class RideFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RideFile() {}

  /** See {@link Rides#read}. */
  public static Rides read(Path region, DanishDays days, ZoneId zone, Texts texts) {
    Path file = region.resolve("rides.yaml");
    if (!Files.isRegularFile(file)) {
      return Rides.none();
    }
    try {
      RideEntries entries = YAML.readValue(file, RideEntries.class);
      Map<String, Condition> conditions = conditions(entries);
      return new RuledRides(
          rides(entries.rides(), new RideReader(conditions, days, zone)),
          List.copyOf(conditions.values()),
          days,
          zone,
          texts);
    } catch (JacksonException e) {
      throw problem(file, where(e) + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw problem(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, Condition> conditions(RideEntries entries) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    if (entries.conditions() != null) {
      for (Condition condition : entries.conditions()) {
        String which = "condition number " + (conditions.size() + 1);
        FileFields.required(which + ": id", condition.id());
        FileFields.required("condition " + condition.id() + ": ask", condition.ask());
        FileFields.required("condition " + condition.id() + ": needed", condition.needed());
        if (conditions.put(condition.id(), condition) != null) {
          throw new IllegalArgumentException("two conditions have the id " + condition.id());
        }
      }
    }
    return conditions;
  }

  private static List<Ride> rides(List<RideEntries.Entry> entries, RideReader reader) {
    List<Ride> rides = new ArrayList<>();
    for (RideEntries.Entry entry : entries) {
      String which = entry.id() == null ? "number " + (rides.size() + 1) : entry.id();
      try {
        Ride ride = reader.ride(entry);
        if (rides.stream().anyMatch(other -> other.id().equals(ride.id()))) {
          throw new IllegalArgumentException("another ride has the same \"id\"");
        }
        rides.add(ride);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("ride " + which + ": " + e.getMessage(), e);
      }
    }
    return rides;
  }

  /** Where in the file Jackson stumbled: "rides.2.fare.steps.0.toKm: ". */
  private static String where(JacksonException e) {
    if (!(e instanceof DatabindException) || e.getPath().isEmpty()) {
      return "";
    }
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "number " + (step.getIndex() + 1)
                    : step.getPropertyName())
        .collect(Collectors.joining(", ", "", ": "));
  }

  private static StartupProblem problem(Path file, String what, Exception cause) {
    return new StartupProblem(
        "The rides " + file.toAbsolutePath().normalize() + " cannot be read: " + what + ".",
        "Mend the file; src/docs/region.md shows what belongs into it.",
        cause);
  }
}
