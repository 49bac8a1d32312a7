package dk.naersund.pages.internal.kommune;

import dk.naersund.geo.Position;
import dk.naersund.hours.WeekGrid;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the fields of a place's form, and what stood there when it was opened: only what
 * was changed is applied, so that nobody puts back what somebody else has corrected meanwhile.
 *
 * @param values by the field's name
 * @param was the same fields as they were opened
 */
record SiteFields(Map<String, String> values, Map<String, String> was) {
  /** Fields that say together where the place is; they are taken over together. */
  static final Set<String> PLACE = Set.of("where", "lat", "lon", "from");

  /** Before the name of a field of hours: its week grid, where that could not be taken over. */
  static final String WEEK = "week-";

  private static final String WAS = "was-";
  private static final String SHOWN = "shown-";
  private static final int LONGEST = 2_000;

  /** The fields as they are for a place that nobody has changed yet. */
  static SiteFields of(Site site, LocalDate today) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", site.name().da());
    fields.put("name-en", english(site.name()));
    SiteLocation location = site.locations().get(Relocation.shown(site, today));
    LocalText landmark = site.buildingAt(location).landmark();
    fields.put("landmark", landmark == null ? "" : landmark.da());
    fields.put("landmark-en", landmark == null ? "" : english(landmark));
    Position pin = Relocation.pin(location);
    fields.put("where", location.addressText());
    LocalDate from = location.from();
    fields.put("from", from != null && from.isAfter(today) ? Days.write(from) : "");
    fields.put("lat", degrees(pin.lat()));
    fields.put("lon", degrees(pin.lon()));
    Phone phone = site.phone();
    fields.put("phone", phone == null ? "" : phone.number());
    fields.put("phone-hours", phone == null || phone.hours() == null ? "" : phone.hours());
    site.services().forEach(at -> fields.put(hoursOf(at), at.hours()));
    AccessPlace.of(site, today).forEach(place -> fields.putAll(place.fields()));
    List.of(AccessPlace.SOURCE, AccessPlace.DATE, AccessPlace.WHO)
        .forEach(field -> fields.put(field, ""));
    return new SiteFields(fields, Map.copyOf(fields));
  }

  /** What a browser sent. */
  static SiteFields read(MultiValueMap<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> was = new LinkedHashMap<>();
    form.toSingleValueMap()
        .forEach(
            (name, value) -> {
              if (name.startsWith(WAS)) {
                was.put(name.substring(WAS.length()), trimmed(value));
              } else {
                values.put(name, trimmed(value));
              }
            });
    for (String field : was.keySet()) {
      WeekCells.sent(field, values)
          .ifPresent(
              cells -> takeOver(field, cells, values.getOrDefault(SHOWN + field, ""), values));
    }
    values
        .keySet()
        .removeIf(
            name ->
                !was.containsKey(isWeek(name) ? name.substring(WEEK.length()) : name)
                    && !name.equals("why"));
    return new SiteFields(values, was);
  }

  /**
   * Writes the hours that somebody filled into the grid. Who changed the written form too must say
   * which of them is meant: then the grid is kept as it is.
   */
  private static void takeOver(
      String field, WeekCells cells, String shown, Map<String, String> values) {
    Optional<WeekGrid> typed = cells.grid();
    Optional<WeekGrid> before = WeekGrid.of(shown);
    String text = values.getOrDefault(field, "");
    boolean untouched = before.isEmpty() ? cells.isEmpty() : typed.equals(before);
    if (untouched || (typed.isPresent() && typed.equals(WeekGrid.of(text)))) {
      return;
    }
    if (typed.isPresent() && text.equals(shown)) {
      values.put(field, cells.isEmpty() ? "" : typed.get().rule());
    } else {
      values.put(WEEK + field, cells.kept());
    }
  }

  private static boolean isWeek(String name) {
    return name.startsWith(WEEK);
  }

  /** What a draft has kept. */
  static SiteFields read(JsonNode draft) {
    return new SiteFields(texts(draft.path("values")), texts(draft.path("was")));
  }

  ObjectNode json() {
    ObjectNode draft = JsonNodeFactory.instance.objectNode();
    ObjectNode mine = draft.putObject("values");
    values.forEach(mine::put);
    ObjectNode before = draft.putObject("was");
    was.forEach(before::put);
    return draft;
  }

  /** These changes on top of what the fields are now. */
  SiteFields onto(SiteFields now) {
    boolean moved = PLACE.stream().anyMatch(this::changed);
    Map<String, String> merged = new LinkedHashMap<>();
    now.values.forEach(
        (name, value) -> {
          boolean mine = PLACE.contains(name) ? moved : changed(name);
          merged.put(name, mine ? get(name) : value);
        });
    values.forEach(
        (name, value) -> {
          if (isWeek(name)) {
            merged.put(name, value);
          }
        });
    merged.put("why", get("why"));
    return new SiteFields(merged, now.was);
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether it is not as it was opened; false for what was not on the form. */
  boolean changed(String name) {
    String before = was.get(name);
    return before != null && values.containsKey(name) && !before.equals(get(name));
  }

  /** The field for a service's hours; a service may be there twice, at different times. */
  static String hoursOf(ServiceAtSite at) {
    return "hours-" + at.service() + (at.from() == null ? "" : "-" + at.from());
  }

  static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String english(LocalText text) {
    return text.byLanguage().getOrDefault("en", "");
  }

  private static String trimmed(@Nullable String value) {
    String text = value == null ? "" : value.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asString("")));
    return texts;
  }
}
