package dk.naersund.availability.internal;

import dk.naersund.availability.internal.SourceSettings.Served;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The questions to a FHIR server: the slots of a span whose schedules have the actors that {@code
 * slots.yaml} names, by the chained parameters of FHIR R4 search (3.1.1.5.4). An actor is named by
 * a reference or by an identifier, which are different parameters, and parameters of one question
 * all must hold: so each manner of naming is a question of its own.
 */
final class FhirQuestions {
  /** So many actors in one question: an address stays short enough for any server. */
  private static final int MOST_ACTORS = 20;

  private final SourceSettings settings;

  FhirQuestions(SourceSettings settings) {
    this.settings = settings;
  }

  /** The first pages to ask for. */
  List<URI> at(Instant now) {
    String all = span(now);
    if (!settings.filtered()) {
      return List.of(URI.create(all));
    }
    Map<List<String>, List<Served>> byNaming = new LinkedHashMap<>();
    for (Served served : settings.serves()) {
      byNaming
          .computeIfAbsent(
              List.of(
                  parameter("Location", served.location()),
                  parameter("HealthcareService", served.healthcareService())),
              key -> new ArrayList<>())
          .add(served);
    }
    List<URI> questions = new ArrayList<>();
    byNaming.forEach(
        (naming, served) -> {
          for (int from = 0; from < served.size(); from += MOST_ACTORS) {
            List<Served> some = served.subList(from, Math.min(served.size(), from + MOST_ACTORS));
            questions.add(
                URI.create(
                    all
                        + condition(naming.get(0), some, Served::location)
                        + condition(naming.get(1), some, Served::healthcareService)));
          }
        });
    return questions;
  }

  private String span(Instant now) {
    Instant from = now.truncatedTo(ChronoUnit.SECONDS);
    Instant until = from.plus(Duration.ofDays(settings.daysAhead()));
    String base = settings.url().toString();
    return "%s%sSlot?start=%s&start=%s&_include=%s&_include:iterate=%s&_count=500"
        .formatted(
            base,
            base.endsWith("/") ? "" : "/",
            encoded("ge" + from),
            encoded("lt" + until),
            encoded("Slot:schedule"),
            encoded("Schedule:actor"));
  }

  private static String parameter(String type, @Nullable String actor) {
    if (actor == null) {
      return "";
    }
    return actor.contains("|") ? "schedule.actor:" + type + ".identifier" : "schedule.actor";
  }

  private static String condition(
      String parameter, List<Served> served, Function<Served, @Nullable String> actor) {
    return parameter.isEmpty()
        ? ""
        : "&"
            + parameter
            + "="
            + encoded(
                served.stream()
                    .map(actor)
                    .map(String::valueOf)
                    .distinct()
                    .map(FhirQuestions::escaped)
                    .collect(Collectors.joining(",")));
  }

  /** A comma within a value would begin the next one (FHIR R4 search, 3.1.1.5.7). */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(",", "\\,").replace("$", "\\$");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
