package dk.naersund.pages.internal.visits;

import dk.naersund.editing.Permissions;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.pages.internal.form.RowView;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The questions about one visit.
 *
 * @param old the visit as it was; null for a new one
 */
record VisitForm(
    Spoken spoken, RegistrySnapshot registry, SmallForm typed, @Nullable ServiceAtSite old) {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

  static VisitForm empty(Spoken spoken, RegistrySnapshot registry) {
    return new VisitForm(spoken, registry, SmallForm.empty(spoken), null);
  }

  static VisitForm of(Spoken spoken, RegistrySnapshot registry, String site, ServiceAtSite visit) {
    SmallForm form =
        SmallForm.empty(spoken)
            .with("site", site)
            .with("service", visit.service())
            .with("day", visit.from())
            .with("hours", visit.hours())
            .with("note", visit.note());
    return new VisitForm(spoken, registry, form, visit);
  }

  List<RowView> rows() {
    List<RowView> rows = new ArrayList<>();
    if (old == null) {
      rows.add(typed.choice("site", "visit.site", null, sites()));
    }
    rows.add(typed.choice("service", "visit.service", null, services()));
    rows.add(typed.text("day", "visit.day", "visit.day.hint"));
    rows.add(typed.text("hours", "visit.hours", "visit.hours.hint"));
    rows.addAll(typed.texts("note", "visit.note", "visit.note.hint"));
    rows.add(typed.whyRow());
    return rows;
  }

  private Map<String, String> sites() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", spoken.get("visit.choose"));
    registry.sites().stream()
        .filter(site -> Permissions.mayEdit(spoken.account(), site))
        .sorted(Comparator.comparing(site -> spoken.words().in(site.name())))
        .forEach(site -> names.put(site.id(), spoken.words().in(site.name())));
    return names;
  }

  private Map<String, String> services() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", spoken.get("visit.choose"));
    registry.services().stream()
        .sorted(Comparator.comparing(service -> spoken.words().in(service.name())))
        .forEach(service -> names.put(service.id(), name(service)));
    return names;
  }

  private String name(Service service) {
    String who =
        registry
            .findOrganisation(service.organisation())
            .map(organisation -> spoken.words().in(organisation.name()))
            .orElse(service.organisation());
    return spoken.words().in(service.name()) + " (" + who + ")";
  }

  /** The chosen place; null, and noted, when there is none. */
  @Nullable String site() {
    String site = typed.get("site");
    if (!sites().containsKey(site) || site.isEmpty()) {
      typed.wrong("site", spoken.get("visit.site.missing"));
      return null;
    }
    return site;
  }

  /** What was typed; null when the form is not right. */
  @Nullable ServiceAtSite visit() {
    if (old == null) {
      var unused = site();
    }
    String service = typed.get("service");
    if (registry.findService(service).isEmpty()) {
      typed.wrong("service", spoken.get("visit.service.missing"));
    }
    LocalDate day = typed.findDay("day");
    if (day == null) {
      typed.wrong("day", spoken.get("visit.day.missing"));
    } else if (day.isBefore(spoken.words().today()) && (old == null || !day.equals(old.from()))) {
      typed.wrong("day", spoken.get("site.from.wrong"));
    }
    String hours = hours();
    var note = typed.findText("note", old == null ? null : old.note());
    String why = typed.why();
    if (!typed.isRight() || why.isEmpty() || day == null) {
      return null;
    }
    return old == null
        ? new ServiceAtSite(service, day, day, null, hours, List.of(), null, true, note)
        : new ServiceAtSite(
            service, day, day, old.entrance(), hours, old.exceptions(), old.phone(), true, note);
  }

  /** {@code 13.00-15.30} as people type it, or the written form. */
  private String hours() {
    String text = typed.get("hours");
    Matcher span = SPAN.matcher(text);
    String rule =
        span.matches()
            ? time(span.group(1), span.group(2)) + "-" + time(span.group(3), span.group(4))
            : text;
    try {
      var unused =
          OpeningHours.of(
              rule,
              List.of(),
              spoken.words().world().days(),
              spoken.words().world().region().zone());
    } catch (HoursProblem e) {
      typed.wrong("hours", spoken.get("visit.hours.wrong"));
    }
    if (rule.isEmpty()) {
      typed.wrong("hours", spoken.get("visit.hours.wrong"));
    }
    return rule;
  }

  private static String time(String hours, @Nullable String minutes) {
    return String.format(Locale.ROOT, "%02d", Integer.parseInt(hours))
        + ":"
        + (minutes == null ? "00" : minutes);
  }

  /** That the place has the service on that day already, and how. */
  String overlap() {
    String service = typed.get("service");
    LocalDate day = typed.findDay("day");
    return registry
        .findSite(typed.get("site"))
        .flatMap(
            site ->
                site.services().stream()
                    .filter(at -> at != old && at.service().equals(service))
                    .filter(at -> day != null && holds(at, day))
                    .findFirst()
                    .map(
                        at ->
                            spoken.get(
                                at.visit() ? "visit.there.visit" : "visit.there",
                                spoken.words().in(site.name()),
                                at.hours())))
        .orElseGet(() -> spoken.get("visit.there.visit", typed.get("site"), ""));
  }

  private static boolean holds(ServiceAtSite at, LocalDate day) {
    return (at.from() == null || !day.isBefore(at.from()))
        && (at.to() == null || !day.isAfter(at.to()));
  }

  /** The place with another visit instead of one; both may be missing. */
  static Site with(Site site, @Nullable ServiceAtSite old, @Nullable ServiceAtSite visit) {
    List<ServiceAtSite> services = new ArrayList<>(site.services());
    int at = old == null ? -1 : services.indexOf(old);
    if (at >= 0) {
      services.remove(at);
    }
    if (visit != null) {
      services.add(at >= 0 ? at : services.size(), visit);
    }
    return site.withServices(services);
  }
}
