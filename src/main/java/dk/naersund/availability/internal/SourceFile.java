package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.platform.FileFields;
import dk.naersund.platform.StartupProblem;
import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code slots.yaml} of a region; a region without it asks no other system. */
final class SourceFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SourceFile() {}

  private record Entries(@Nullable List<Entry> sources) {}

  private record Entry(
      @Nullable String id,
      @Nullable Map<String, String> name,
      @Nullable String type,
      @Nullable String url,
      @Nullable List<String> hosts,
      @Nullable PhoneEntry phone,
      @Nullable Integer everySeconds,
      @Nullable Integer timeoutSeconds,
      @Nullable Integer freshMinutes,
      @Nullable Integer daysAhead,
      @Nullable String token,
      @Nullable Boolean filtered,
      @Nullable Boolean bookable,
      @Nullable Boolean civilNumber,
      @Nullable List<ServedEntry> serves) {}

  private record PhoneEntry(@Nullable String number, @Nullable String hours) {}

  private record ServedEntry(
      @Nullable String site,
      @Nullable String service,
      @Nullable String location,
      @Nullable String healthcareService) {}

  /**
   * Reads the file.
   *
   * @param environment looks up a variable; null for one that is not set
   * @throws StartupProblem when it is broken; the message names the source and the field
   */
  static List<SourceSettings> read(Path file, UnaryOperator<@Nullable String> environment) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      Entries entries = YAML.readValue(file, Entries.class);
      List<SourceSettings> sources = new ArrayList<>();
      for (Entry entry : entries.sources() == null ? List.<Entry>of() : entries.sources()) {
        String which =
            "source " + (entry.id() == null ? "number " + (sources.size() + 1) : entry.id());
        try {
          SourceSettings source = source(entry, environment);
          if (sources.stream().anyMatch(one -> one.about().id().equals(source.about().id()))) {
            throw new IllegalArgumentException("another source has the same \"id\"");
          }
          sources.add(source);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(which + ": " + e.getMessage(), e);
        }
      }
      return List.copyOf(sources);
    } catch (JacksonException e) {
      throw problem(file, String.valueOf(e.getOriginalMessage()), e);
    } catch (IllegalArgumentException e) {
      throw problem(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static SourceSettings source(Entry entry, UnaryOperator<@Nullable String> environment) {
    String id = FileFields.required("id", entry.id());
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.equals(SlotId.OWN)) {
      throw new IllegalArgumentException(
          "the field \"id\" is \"%s\"; write small letters, digits and hyphens, and not \"%s\""
              .formatted(id, SlotId.OWN));
    }
    URI url = url(FileFields.required("url", entry.url()));
    Set<String> hosts = new HashSet<>(entry.hosts() == null ? List.of() : entry.hosts());
    hosts.add(url.getRawAuthority());
    SourceSettings.Type type =
        FileFields.constant(
            SourceSettings.Type.class, "type", FileFields.required("type", entry.type()));
    return new SourceSettings(
        new SourceAbout(
            id,
            new LocalText(FileFields.required("name", entry.name())),
            phone(entry.phone()),
            Duration.ofMinutes(number("freshMinutes", entry.freshMinutes(), 15, 1, 1440))),
        type,
        url,
        hosts,
        Duration.ofSeconds(number("everySeconds", entry.everySeconds(), 60, 1, 86_400)),
        Duration.ofSeconds(number("timeoutSeconds", entry.timeoutSeconds(), 20, 1, 300)),
        number("daysAhead", entry.daysAhead(), 30, 1, 366),
        token(entry.token(), environment),
        entry.filtered() == null || entry.filtered(),
        serves(FileFields.required("serves", entry.serves())),
        booking(entry, type));
  }

  private static SourceSettings.Booking booking(Entry entry, SourceSettings.Type type) {
    boolean bookable = Boolean.TRUE.equals(entry.bookable());
    boolean number = Boolean.TRUE.equals(entry.civilNumber());
    if (bookable && type != SourceSettings.Type.FHIR) {
      throw new IllegalArgumentException(
          "the field \"bookable\" is true, and one can book at sources of the type \"fhir\" only");
    }
    if (number && !bookable) {
      throw new IllegalArgumentException(
          "the field \"civilNumber\" is true, but \"bookable\" is not");
    }
    if (!bookable) {
      return SourceSettings.Booking.NONE;
    }
    return number ? SourceSettings.Booking.WITH_CIVIL_NUMBER : SourceSettings.Booking.ALLOWED;
  }

  private static URI url(String text) {
    URI url = URI.create(text);
    if (url.getHost() == null
        || url.getUserInfo() != null
        || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "the field \"url\" is no address of a server: write https://host/path, without a"
              + " password");
    }
    return url;
  }

  private static @Nullable Phone phone(@Nullable PhoneEntry phone) {
    return phone == null
        ? null
        : new Phone(FileFields.required("phone: number", phone.number()), phone.hours());
  }

  /** The file names the variable only, so that it can be shown to anybody. */
  private static @Nullable String token(
      @Nullable String variable, UnaryOperator<@Nullable String> environment) {
    if (variable == null) {
      return null;
    }
    String token = environment.apply(variable);
    if (token == null || token.isBlank()) {
      throw new IllegalArgumentException(
          "the field \"token\" names the environment variable %s, which is not set"
              .formatted(variable));
    }
    return token.strip();
  }

  private static int number(
      String field, @Nullable Integer value, int otherwise, int least, int most) {
    int number = value == null ? otherwise : value;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "the field \"%s\" is %d; write a number from %d to %d"
              .formatted(field, number, least, most));
    }
    return number;
  }

  private static List<SourceSettings.Served> serves(List<ServedEntry> entries) {
    List<SourceSettings.Served> serves = new ArrayList<>();
    for (ServedEntry entry : entries) {
      serves.add(
          new SourceSettings.Served(
              new ServiceAtSiteId(
                  FileFields.required("serves: site", entry.site()),
                  FileFields.required("serves: service", entry.service())),
              FileFields.required("serves: location", entry.location()),
              entry.healthcareService()));
    }
    return serves;
  }

  private static StartupProblem problem(Path file, String what, Exception cause) {
    return new StartupProblem(
        "The sources of free times "
            + file.toAbsolutePath().normalize()
            + " cannot be read: "
            + what
            + ".",
        "Mend the file; src/docs/region.md shows what belongs into it.",
        cause);
  }
}
