package dk.naersund.pages.internal.imports;

import dk.naersund.intake.Difference.FieldChange;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView.Row;
import dk.naersund.registry.Service;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a file, as people call them. */
final class FieldWords {
  private static final String SERVICE = "service";

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "name_en",
          "landmark",
          "address",
          "address_id",
          "kommunekode",
          "lat",
          "lon",
          "phone",
          "phone_hours",
          "part_of",
          "satellite_of",
          "access",
          SERVICE,
          "hours",
          "service_phone",
          "service_phone_hours",
          "service_from",
          "service_to",
          "sor_code");

  private FieldWords() {}

  static Row row(Spoken spoken, FieldChange change) {
    boolean service = change.field().equals(SERVICE);
    return new Row(
        label(spoken, change.field()),
        value(spoken, change.before(), service),
        value(spoken, change.after(), service));
  }

  private static String label(Spoken spoken, String field) {
    int slash = field.indexOf('/');
    if (slash > 0) {
      return spoken.say(
          "imports.field.of",
          label(spoken, field.substring(slash + 1)),
          service(spoken, field.substring(0, slash)));
    }
    return KNOWN.contains(field) ? spoken.say("imports.field." + field) : field;
  }

  private static String value(Spoken spoken, @Nullable String value, boolean service) {
    if (value == null || value.isBlank()) {
      return spoken.say("kommune.site.nothing-there");
    }
    return service ? service(spoken, value) : value;
  }

  private static String service(Spoken spoken, String id) {
    return spoken
        .words()
        .world()
        .registry()
        .findService(id)
        .map(Service::name)
        .map(spoken.words()::in)
        .orElse(id);
  }
}
