package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Who stands behind a FHIR Schedule: its actors are Locations and HealthcareServices, named by
 * reference ({@code Location/7}) or by identifier ({@code system|value}).
 */
final class FhirDirectory {
  private final List<SourceSettings.Served> serves;

  /** A resource's reference to all its names. */
  private final Map<String, Set<String>> names = new HashMap<>();

  /** A schedule's reference to the names and references of its actors. */
  private final Map<String, Set<String>> actors = new HashMap<>();

  FhirDirectory(List<SourceSettings.Served> serves) {
    this.serves = serves;
  }

  /** Takes a resource if it is one that says who somebody is. */
  void add(JsonNode resource) {
    String type = resource.path("resourceType").asString("");
    String reference = type + "/" + resource.path("id").asString("");
    switch (type) {
      case "Location", "HealthcareService" -> {
        Set<String> all = names.computeIfAbsent(reference, key -> new HashSet<>());
        resource.path("identifier").forEach(identifier -> all.add(name(identifier)));
      }
      case "Schedule" -> {
        Set<String> all = actors.computeIfAbsent(reference, key -> new HashSet<>());
        for (JsonNode actor : resource.path("actor")) {
          if (actor.hasNonNull("reference")) {
            all.add(relative(actor.path("reference").asString("")));
          }
          if (actor.hasNonNull("identifier")) {
            all.add(name(actor.path("identifier")));
          }
        }
      }
      default -> {
        // Nothing that tells where a slot is.
      }
    }
  }

  private static String name(JsonNode identifier) {
    return identifier.path("system").asString("") + "|" + identifier.path("value").asString("");
  }

  /** {@code https://server/fhir/Location/7/_history/2} is {@code Location/7}. */
  static String relative(String reference) {
    String[] parts = reference.replaceFirst("/_history/[^/]*$", "").split("/");
    int last = parts.length - 1;
    return last < 1 ? reference : parts[last - 1] + "/" + parts[last];
  }

  /** What a schedule's slots are, here; empty when it is nobody whom we serve. */
  Optional<ServiceAtSiteId> place(String schedule) {
    Set<String> all = new HashSet<>();
    for (String actor : actors.getOrDefault(relative(schedule), Set.of())) {
      all.add(actor);
      all.addAll(names.getOrDefault(actor, Set.of()));
    }
    return serves.stream()
        .filter(
            served ->
                all.contains(served.location())
                    && (served.healthcareService() == null
                        || all.contains(served.healthcareService())))
        .map(SourceSettings.Served::at)
        .findFirst();
  }
}
