package dk.naersund.pages.internal.season;

import dk.naersund.editing.SeasonChange;
import dk.naersund.hours.HoursException;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Season;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody has typed, and the change that it asks for; what is left empty stays as it is. */
final class SeasonForm {
  /** In the order of the page. */
  static final List<String> FIELDS =
      List.of(
          "hours",
          "from",
          "to",
          "phone",
          "phone-hours",
          "closed-from",
          "closed-to",
          "closed-hours",
          "closed-why",
          "why");

  static final String SERVICE = "service";
  static final String PROVIDER = "provider";
  private static final int LONGEST_WHY = 500;

  private final Spoken spoken;
  private final Map<String, String> typed;
  private final Set<String> sites;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private SeasonForm(Spoken spoken, Map<String, String> typed, Set<String> sites) {
    this.spoken = spoken;
    this.typed = typed;
    this.sites = sites;
  }

  static SeasonForm empty(Spoken spoken, Set<String> sites) {
    return new SeasonForm(spoken, Map.of(), sites);
  }

  static SeasonForm of(Spoken spoken, MultiValueMap<String, String> form) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      typed.put(field, Objects.requireNonNullElse(form.getFirst(field), "").strip());
    }
    typed.put(SERVICE, Objects.requireNonNullElse(form.getFirst(SERVICE), ""));
    typed.put(PROVIDER, Objects.requireNonNullElse(form.getFirst(PROVIDER), ""));
    return new SeasonForm(spoken, typed, new LinkedHashSet<>(form.getOrDefault("site", List.of())));
  }

  /** The same with ticks at these sites and no others. */
  SeasonForm at(Set<String> ticked) {
    return new SeasonForm(spoken, typed, ticked);
  }

  String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The sites with a tick. */
  Set<String> sites() {
    return sites;
  }

  /** All of it but the reason, letter for letter: what was looked at is what is published. */
  String asTyped() {
    return FIELDS.stream()
            .filter(field -> !field.equals("why"))
            .map(this::get)
            .collect(Collectors.joining("|"))
        + "|"
        + get(SERVICE)
        + "|"
        + get(PROVIDER)
        + "|"
        + String.join(",", new TreeSet<>(sites));
  }

  /** What is wrong, field to sentence, in the order of the page. */
  Map<String, String> problems() {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String field : List.of("sites", "hours")) {
      if (problems.containsKey(field)) {
        ordered.put(field, problems.get(field));
      }
    }
    FIELDS.stream()
        .filter(problems::containsKey)
        .forEach(field -> ordered.put(field, problems.get(field)));
    return ordered;
  }

  /** The change; null when {@link #problems} says why there is none. */
  @Nullable SeasonChange change(Season season) {
    LocalDate from = day("from");
    LocalDate to = day("to");
    if (from != null && to != null && to.isBefore(from)) {
      problems.put("to", say("reversed"));
    }
    String hours = hours("hours");
    Phone phone = phone();
    HoursException exception = exception();
    String provider = get(PROVIDER);
    if (sites.isEmpty()) {
      problems.put("sites", say("sites.missing"));
    }
    boolean nothing =
        hours == null
            && from == null
            && to == null
            && phone == null
            && exception == null
            && provider.isEmpty();
    if (problems.isEmpty() && nothing) {
      problems.put("hours", say("nothing"));
    }
    return problems.isEmpty()
        ? new SeasonChange(
            season.id(),
            sites,
            get(SERVICE).isEmpty() ? null : get(SERVICE),
            provider.isEmpty() ? null : provider,
            hours,
            exception,
            phone,
            from,
            to)
        : null;
  }

  /** Notes that a reason is missing, which only publishing needs. */
  void needWhy() {
    String why = get("why");
    if (why.isEmpty()) {
      problems.put("why", spoken.say("kommune.site.why.missing"));
    } else if (why.length() > LONGEST_WHY) {
      problems.put("why", spoken.say("kommune.site.why.long", LONGEST_WHY));
    }
  }

  private @Nullable LocalDate day(String field) {
    String text = get(field);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = Days.read(text, spoken.words().today()).orElse(null);
    if (day == null) {
      problems.put(field, say("day.wrong"));
    }
    return day;
  }

  private @Nullable String hours(String field) {
    String rule = get(field);
    if (rule.isEmpty()) {
      return null;
    }
    try {
      var world = spoken.words().world();
      var unused = OpeningHours.of(rule, List.of(), world.days(), world.region().zone());
    } catch (HoursProblem e) {
      problems.put(field, spoken.words().in(e.text()));
    }
    return rule;
  }

  private @Nullable Phone phone() {
    String number = get("phone");
    String hours = hours("phone-hours");
    if (number.isEmpty()) {
      if (hours != null) {
        problems.put("phone", say("phone.missing"));
      }
      return null;
    }
    if (!number.replace(" ", "").matches("(\\+?\\d{8,15})|\\d{3,4}")) {
      problems.put("phone", spoken.say("kommune.site.phone.wrong"));
    }
    return new Phone(number, hours);
  }

  private @Nullable HoursException exception() {
    LocalDate from = day("closed-from");
    LocalDate to = day("closed-to");
    String hours = hours("closed-hours");
    if (from == null) {
      if (to != null || hours != null) {
        problems.putIfAbsent("closed-from", say("closed.from.missing"));
      }
      return null;
    }
    LocalDate last = to == null ? from : to;
    if (last.isBefore(from)) {
      problems.put("closed-to", say("reversed"));
      return null;
    }
    String why = get("closed-why");
    return new HoursException(
        from, last, hours == null ? "off" : hours, why.isEmpty() ? null : LocalText.danish(why));
  }

  private String say(String key) {
    return spoken.say("season." + key);
  }
}
