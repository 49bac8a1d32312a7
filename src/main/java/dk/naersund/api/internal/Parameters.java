package dk.naersund.api.internal;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFeature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** Reads query parameters; what cannot be read is a {@link BadInput} that names the field. */
final class Parameters {
  /** No text parameter is longer than anybody types. */
  static final int LONGEST = 500;

  /** Before the id of a question. */
  static final String ANSWER = "a-";

  /** Opening hours are judged within these bounds around now. */
  private static final Duration PAST = Duration.ofDays(10 * 366);

  private static final Duration FUTURE = Duration.ofDays(3 * 366);
  private static final String MINUTE = "0000-00-00T00:00";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}(\\.\\d{1,12})?");

  private static final Pattern KOMMUNEKODE = Pattern.compile("\\d{4}");

  private final MultiValueMap<String, String> values;
  private final ZoneId zone;
  private final Instant now;

  Parameters(MultiValueMap<String, String> values, ZoneId zone, Instant now) {
    this.values = values;
    this.zone = zone;
    this.now = now;
  }

  /** The parameter's text, without space around it; empty when it is absent or blank. */
  Optional<String> find(String field) {
    String value = values.getFirst(field);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > LONGEST) {
      throw BadInput.of("too-long", field, LONGEST);
    }
    requireText(field, value);
    return Optional.of(value.strip());
  }

  /** A text that can be kept: PostgreSQL takes no character of code 0. */
  static void requireText(String field, String value) {
    if (value.indexOf('\0') >= 0) {
      throw BadInput.of("not-text", field);
    }
  }

  /** The number of a municipality; it need not be one of the region's. */
  Optional<String> kommunekode(String field) {
    Optional<String> code = find(field);
    if (code.isPresent() && !KOMMUNEKODE.matcher(code.get()).matches()) {
      throw BadInput.of("not-a-kommunekode", field);
    }
    return code;
  }

  /** The parameter's text; an error when it is absent. */
  String get(String field) {
    return find(field).orElseThrow(() -> BadInput.of("missing", field));
  }

  /** The answers among the parameters: what begins with {@code a-}, by what follows. */
  Map<String, String> answers() {
    Map<String, String> answers = new HashMap<>();
    for (String field : values.keySet()) {
      if (field.startsWith(ANSWER)) {
        find(field).ifPresent(answer -> answers.put(field.substring(ANSWER.length()), answer));
      }
    }
    return answers;
  }

  /** All values of a parameter that may come several times or with commas. */
  List<String> list(String field) {
    List<String> found = new ArrayList<>();
    for (String value : values.getOrDefault(field, List.of())) {
      if (value != null && value.length() > LONGEST) {
        throw BadInput.of("too-long", field, LONGEST);
      }
      if (value != null) {
        for (String one : value.split(",")) {
          String stripped = one.strip();
          if (!stripped.isEmpty() && !found.contains(stripped)) {
            found.add(stripped);
          }
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** A whole number between two bounds. */
  int integer(String field, int min, int max, int otherwise) {
    return find(field)
        .map(
            value -> {
              try {
                int number = Integer.parseInt(value);
                if (number >= min && number <= max) {
                  return number;
                }
              } catch (NumberFormatException e) {
                // told below, with the bounds
              }
              throw BadInput.of("not-a-number-between", field, min, max);
            })
        .orElse(otherwise);
  }

  /** A position from {@code lat} and {@code lon}; empty when both are absent. */
  Optional<Position> position() {
    Optional<String> lat = find("lat");
    Optional<String> lon = find("lon");
    if (lat.isEmpty() && lon.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Position(
            degrees("lat", lat.orElseThrow(() -> BadInput.of("missing", "lat")), 90),
            degrees("lon", lon.orElseThrow(() -> BadInput.of("missing", "lon")), 180)));
  }

  /** A position written as {@code lat,lon}. */
  Position latLon(String field) {
    String[] parts = get(field).split(",", -1);
    if (parts.length != 2) {
      throw BadInput.of("not-a-position", field);
    }
    return new Position(
        degrees(field, parts[0].strip(), 90), degrees(field, parts[1].strip(), 180));
  }

  /** A rectangle written as {@code west,south,east,north}. */
  Optional<BoundingBox> boundingBox(String field) {
    return find(field)
        .map(
            value -> {
              String[] parts = value.split(",", -1);
              if (parts.length != 4) {
                throw BadInput.of("not-a-box", field);
              }
              try {
                return new BoundingBox(
                    degrees(field, parts[0].strip(), 180),
                    degrees(field, parts[1].strip(), 90),
                    degrees(field, parts[2].strip(), 180),
                    degrees(field, parts[3].strip(), 90));
              } catch (IllegalArgumentException e) {
                throw BadInput.of("not-a-box", field);
              }
            });
  }

  /** A moment in ISO 8601; without an offset it is Danish clock time. */
  Optional<Instant> moment(String field) {
    return find(field)
        .map(
            value -> {
              Instant moment = parseMoment(field, value);
              if (moment.isBefore(now.minus(PAST)) || moment.isAfter(now.plus(FUTURE))) {
                throw BadInput.of(
                    "moment-out-of-range",
                    field,
                    LocalDate.ofInstant(now.minus(PAST), zone).toString(),
                    LocalDate.ofInstant(now.plus(FUTURE), zone).toString());
              }
              return moment;
            });
  }

  /** A day in ISO 8601. */
  Optional<LocalDate> day(String field) {
    return find(field)
        .map(
            value -> {
              try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                  return day;
                }
              } catch (DateTimeException e) {
                // told below
              }
              throw BadInput.of("not-a-day", field);
            });
  }

  /** Access features by their ids. */
  Set<AccessFeature> features(String field) {
    Set<AccessFeature> features = EnumSet.noneOf(AccessFeature.class);
    for (String id : list(field)) {
      features.add(
          AccessFeature.find(id)
              .orElseThrow(
                  () ->
                      BadInput.of(
                          "unknown-value",
                          field,
                          String.join(
                              ", ",
                              Arrays.stream(AccessFeature.values())
                                  .map(AccessFeature::id)
                                  .toList()))));
    }
    return features;
  }

  private Instant parseMoment(String field, String value) {
    if (!mayHaveOffset(value)) {
      return parseClockTime(field, value);
    }
    // A plus sign that nobody encoded arrives as a space.
    String text = value.replace(' ', '+');
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notWithOffset) {
      return parseClockTime(field, value);
    }
  }

  /** An offset is a letter Z, or a sign behind the day. An exception for each answer is dear. */
  private static boolean mayHaveOffset(String value) {
    for (int i = "2026-11-22T".length(); i < value.length(); i++) {
      if ("+-Zz ".indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Instant parseClockTime(String field, String value) {
    try {
      String text = value.replace(' ', 'T');
      LocalDateTime time = isToTheMinute(text) ? toTheMinute(text) : LocalDateTime.parse(text);
      return time.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw BadInput.of("not-a-moment", field);
    }
  }

  /** Whether it looks like {@code 2026-11-22T08:30}, which nearly all do. */
  private static boolean isToTheMinute(String text) {
    if (text.length() != MINUTE.length()) {
      return false;
    }
    for (int i = 0; i < MINUTE.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (MINUTE.charAt(i) == '0' ? !digit : c != MINUTE.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The same as the library's parser, which takes longer than the search for a street. */
  private static LocalDateTime toTheMinute(String text) {
    return LocalDateTime.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10),
        Integer.parseInt(text, 11, 13, 10),
        Integer.parseInt(text, 14, 16, 10));
  }

  private static double degrees(String field, String value, int bound) {
    if (NUMBER.matcher(value).matches()) {
      double degrees = Double.parseDouble(value);
      if (Math.abs(degrees) <= bound) {
        return degrees;
      }
    }
    throw BadInput.of("not-degrees", field, bound);
  }
}
