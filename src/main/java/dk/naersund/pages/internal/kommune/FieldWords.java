package dk.naersund.pages.internal.kommune;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of an entry, in words: {@code services[sygepleje].hours}
 * becomes "Tilbuddet Sygepleje, åbningstider".
 *
 * @param entry the entry as it is or last was; names the doors of a place
 */
public record FieldWords(
    Texts texts, Locale locale, RegistrySnapshot registry, RegistryEntity entry) {
  private static final Pattern SEGMENT = Pattern.compile("(\\w+)(?:\\[([^]]*)])?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** What already stands in the name of its field. */
  private static final Set<String> SAID = Set.of("id", "feature", "service");

  private static final Set<String> CHOICES =
      Set.of("answer", "kind", "sensitive", "visit", "sector", "how", "referral", "cityWide");

  /** In the language of the page. */
  public static FieldWords of(Spoken spoken, RegistryEntity entry) {
    var words = spoken.words();
    return new FieldWords(words.texts(), words.locale(), words.world().registry(), entry);
  }

  /** The changes as rows of a table. */
  public List<EffectsView.Row> rows(List<FieldChange> changes) {
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
          case "services" -> service(member);
          case "entrances" ->
              doors().filter(door -> door.id().equals(member)).map(Entrance::name).findFirst();
          default -> Optional.empty();
        };
    if (list.equals("access")) {
      return feature(member);
    }
    return get(list + ".named", name.map(text -> text.in(locale)).orElse(member));
  }

  /** A service that is there more than once is named by its first day, too. */
  private Optional<LocalText> service(String member) {
    int day = member.indexOf(' ');
    Optional<LocalText> name =
        registry.findService(day < 0 ? member : member.substring(0, day)).map(Service::name);
    return day < 0
        ? name
        : name.map(
            text ->
                LocalText.danish(
                    get(
                        "services.from",
                        text.in(locale),
                        ClockWords.fullDate(LocalDate.parse(member.substring(day + 1)), locale))));
  }

  private Stream<Entrance> doors() {
    return entry instanceof Site site ? doors(site) : Stream.empty();
  }

  private static Stream<Entrance> doors(Site site) {
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
    Optional<Function<String, Optional<LocalText>>> names = names(path, field);
    if (names.isPresent()) {
      return Arrays.stream(value.split(", "))
          .map(id -> named(names.get().apply(id), id))
          .collect(Collectors.joining(", "));
    }
    if (CHOICES.contains(field)) {
      return texts.get(locale, "kommune.value." + value);
    }
    if (field.equals("entrance")) {
      return named(
          doors().filter(door -> door.id().equals(value)).map(Entrance::name).findFirst(), value);
    }
    return value;
  }

  /** What the ids in a field stand for; empty for a field that holds none. */
  private Optional<Function<String, Optional<LocalText>>> names(String path, String field) {
    return Optional.ofNullable(
        switch (field) {
          case "keeper",
              "organisation",
              "authority",
              "funder",
              "operator",
              "buildingOwner",
              "participants" ->
              id -> registry.findOrganisation(id).map(Organisation::name);
          case "municipalities", "residence", "kommunekode" ->
              code ->
                  registry.organisations().stream()
                      .filter(one -> code.equals(one.kommunekode()))
                      .map(Organisation::name)
                      .findFirst();
          case "partOf", "satelliteOf" -> id -> registry.findSite(id).map(Site::name);
          case "kinds" -> id -> registry.findServiceKind(id).map(ServiceKind::name);
          case "kind" ->
              entry instanceof Service && path.equals("kind")
                  ? id -> registry.findServiceKind(id).map(ServiceKind::name)
                  : null;
          case "season" -> id -> registry.findSeason(id).map(Season::name);
          case "languages" ->
              tag -> Optional.of(LocalText.danish(Locale.of(tag).getDisplayLanguage(locale)));
          default -> null;
        });
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
