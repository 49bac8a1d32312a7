package dk.naersund.pages.internal.kommune;

import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a place, in words: {@code services[sygepleje].hours} becomes
 * "Tilbuddet Sygepleje, åbningstider".
 *
 * @param site the place as it is now; names its doors
 */
record FieldWords(Texts texts, Locale locale, RegistrySnapshot registry, Site site) {
  private static final Pattern SEGMENT = Pattern.compile("(\\w+)(?:\\[([^]]*)])?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** What already stands in the name of its field. */
  private static final Set<String> SAID = Set.of("id", "feature", "service");

  private static final Set<String> ORGANISATIONS = Set.of("keeper");
  private static final Set<String> SITES = Set.of("partOf", "satelliteOf");
  private static final Set<String> CHOICES = Set.of("answer", "kind", "sensitive", "visit");

  /** The changes as rows of a table. */
  List<EffectsView.Row> rows(List<FieldChange> changes) {
    return changes.stream()
        .filter(change -> !isSaid(change.path()))
        .map(
            change ->
                new EffectsView.Row(
                    label(change.path()),
                    value(change.path(), change.before()),
                    value(change.path(), change.after())))
        .toList();
  }

  /** Members are named by these; alone they say nothing. */
  private static boolean isSaid(String path) {
    return path.contains(".") && SAID.contains(last(path));
  }

  /** The field's name: what it is part of, then what it is. */
  String label(String path) {
    List<String> parts = new ArrayList<>();
    Matcher segment = SEGMENT.matcher(path);
    String language = "";
    while (segment.find()) {
      String name = segment.group(1);
      if (texts.languages().contains(Locale.of(name))) {
        language = get("language." + name);
      } else {
        parts.add(segment.group(2) == null ? get(name) : member(name, segment.group(2)));
      }
    }
    String label = String.join(", ", parts) + (language.isEmpty() ? "" : " (" + language + ")");
    return label.substring(0, 1).toUpperCase(locale) + label.substring(1);
  }

  private String member(String list, String member) {
    if (member.matches("\\d+")) {
      return get(list + ".number", Integer.toString(Integer.parseInt(member) + 1));
    }
    Optional<LocalText> name =
        switch (list) {
          case "services" -> registry.findService(member).map(Service::name);
          case "entrances" ->
              doors().filter(door -> door.id().equals(member)).map(Entrance::name).findFirst();
          default -> Optional.empty();
        };
    if (list.equals("access")) {
      return feature(member);
    }
    return get(list + ".named", name.map(text -> text.in(locale)).orElse(member));
  }

  private Stream<Entrance> doors() {
    return site.locations().stream().flatMap(location -> location.entrances().stream());
  }

  /** What stood or stands there. */
  String value(String path, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return texts.get(locale, "kommune.site.nothing-there");
    }
    String field = last(path);
    if (field.equals("sha256")) {
      return get("photo.one");
    }
    if (DAY.matcher(value).matches()) {
      return ClockWords.fullDate(LocalDate.parse(value), locale);
    }
    if (CHOICES.contains(field)) {
      return texts.get(locale, "kommune.value." + value);
    }
    if (ORGANISATIONS.contains(field)) {
      return named(registry.findOrganisation(value).map(Organisation::name), value);
    }
    if (SITES.contains(field)) {
      return named(registry.findSite(value).map(Site::name), value);
    }
    if (field.equals("entrance")) {
      return named(
          doors().filter(door -> door.id().equals(value)).map(Entrance::name).findFirst(), value);
    }
    return value;
  }

  private String named(Optional<LocalText> name, String id) {
    return name.map(text -> text.in(locale)).orElse(id);
  }

  private String feature(String id) {
    return AccessFeature.find(id).isEmpty() ? id : texts.get(locale, "pages.feature." + id);
  }

  private String get(String field, Object... arguments) {
    return texts.get(locale, "kommune.field." + field, arguments);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
  }
}
