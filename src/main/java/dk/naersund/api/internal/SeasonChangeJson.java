package dk.naersund.api.internal;

import dk.naersund.editing.SeasonChange;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change at many of a season's sites; what is left out stays as it is.
 *
 * @param why the reason
 * @param sites ids; all that one may change when left out
 * @param service id of the one of the season's services that it is about; all when left out
 * @param successor id of the season's service that takes over from one of the same kind
 * @param hours opening hours in the OSM grammar
 * @param exception other hours on dated days
 * @param phone whom to ring
 * @param from first day
 * @param to last day, included
 */
record SeasonChangeJson(
    String why,
    @Nullable List<String> sites,
    @Nullable String service,
    @Nullable String successor,
    @Nullable String hours,
    @Nullable ExceptionJson exception,
    @Nullable PhoneJson phone,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Other hours on dated days. */
  record ExceptionJson(LocalDate from, LocalDate to, String hours, @Nullable LocalText reason) {}

  /** A number, and when somebody answers. */
  record PhoneJson(String number, @Nullable String hours) {}

  static SeasonChange read(String season, JsonNode body) {
    Set<String> sites = new TreeSet<>();
    body.path("sites").forEach(site -> sites.add(site.asString("")));
    try {
      return new SeasonChange(
          season,
          sites,
          text(body, "service"),
          text(body, "successor"),
          text(body, "hours"),
          exception(body.path("exception")),
          phone(body.path("phone")),
          day(body, "from", "from"),
          day(body, "to", "to"));
    } catch (IllegalArgumentException e) {
      throw BadInput.of("nothing-changes", "body");
    }
  }

  private static @Nullable Phone phone(JsonNode phone) {
    if (!phone.isObject()) {
      return null;
    }
    String number = text(phone, "number");
    if (number == null) {
      throw BadInput.of("missing-in-body", "phone.number");
    }
    return new Phone(number, text(phone, "hours"));
  }

  private static @Nullable HoursException exception(JsonNode exception) {
    if (!exception.isObject()) {
      return null;
    }
    LocalDate from = day(exception, "from", "exception.from");
    LocalDate to = day(exception, "to", "exception.to");
    String hours = text(exception, "hours");
    if (from == null || hours == null) {
      throw BadInput.of("missing-in-body", from == null ? "exception.from" : "exception.hours");
    }
    LocalDate last = to == null ? from : to;
    if (last.isBefore(from)) {
      throw BadInput.of("ends-before-it-begins", "exception.to");
    }
    String reason = exception.path("reason").path("da").asString("");
    return new HoursException(
        from, last, hours, reason.isBlank() ? null : LocalText.danish(reason));
  }

  private static @Nullable String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    return value.isString() ? value.asString() : null;
  }

  private static @Nullable LocalDate day(JsonNode body, String field, String path) {
    String text = text(body, field);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw BadInput.of("not-a-day", path);
    }
  }
}
