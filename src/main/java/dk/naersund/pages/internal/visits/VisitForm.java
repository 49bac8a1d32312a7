package dk.naersund.pages.internal.visits;

import dk.naersund.editing.Permissions;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.pages.internal.form.EntryForm;
import dk.naersund.pages.internal.form.RowView;
import dk.naersund.pages.internal.form.SmallForm;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The questions about one visit.
 *
 * @param place where the visit is; null for a new one
 * @param old the visit as it was; null for a new one
 */
record VisitForm(
    Spoken spoken,
    RegistrySnapshot registry,
    SmallForm typed,
    @Nullable Site place,
    @Nullable ServiceAtSite old)
    implements EntryForm {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

  /** Of a form that is not right. */
  private static final Edit NOTHING = new Edit.Remove(EntityId.site("-"), 0);

  static VisitForm empty(Spoken spoken, RegistrySnapshot registry) {
    return new VisitForm(spoken, registry, SmallForm.empty(spoken), null, null);
  }

  static VisitForm of(Spoken spoken, RegistrySnapshot registry, Site site, ServiceAtSite visit) {
    SmallForm form =
        SmallForm.empty(spoken)
            .with("service", visit.service())
            .with("day", visit.from())
            .with("hours", visit.hours())
            .with("note", visit.note());
    return new VisitForm(spoken, registry, form, site, visit);
  }

  @Override
  public VisitForm with(SmallForm other) {
    return new VisitForm(spoken, registry, other, place, old);
  }

  @Override
  public String heading() {
    return spoken.get(old == null ? "visit.new" : "visit.edit");
  }

  @Override
  public String lead() {
    return spoken.get("visit.lead");
  }

  /** A new visit is put on whatever its place is now. */
  @Override
  public Edit put(long seen) {
    ServiceAtSite visit = visit();
    Site site = place == null ? registry.findSite(typed.get("site")).orElse(null) : place;
    if (visit == null || site == null) {
      return NOTHING;
    }
    return new Edit.Put(
        with(site, old, visit), place == null ? registry.version(EntityId.of(site)) : seen);
  }

  @Override
  public Edit removal(long seen) {
    return new Edit.Put(with(Objects.requireNonNull(place), old, null), seen);
  }

  @Override
  public String fieldOf(FieldProblem problem) {
    return problem.path().contains("hours") ? "hours" : "day";
  }

  @Override
  public String sentenceOf(FieldProblem problem) {
    return problem.code() == FieldProblem.Code.TWO_OFFERS
        ? overlap()
        : spoken.words().in(problem.text());
  }

  @Override
  public List<RowView> rows() {
    List<RowView> rows = new ArrayList<>();
    if (old == null) {
      rows.add(typed.choice("site", "visit.site", null, sites()));
    }
    rows.add(typed.choice("service", "visit.service", null, services()));
    rows.add(typed.text("day", "visit.day", "visit.day.hint"));
    rows.add(typed.text("hours", "visit.hours", "visit.hours.hint"));
    rows.addAll(typed.areas("note", "visit.note", "visit.note.hint"));
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

  /** What was typed; null when the form is not right. */
  private @Nullable ServiceAtSite visit() {
    if (place == null && (typed.get("site").isEmpty() || !sites().containsKey(typed.get("site")))) {
      typed.wrong("site", spoken.get("visit.site.missing"));
    }
    String service = typed.get("service");
    if (registry.findService(service).isEmpty()) {
      typed.wrong("service", spoken.get("visit.service.missing"));
    }
    LocalDate day = typed.findDay("day");
    if (day == null) {
      typed.wrong("day", spoken.get("visit.day.missing"));
    } else if (day.isBefore(spoken.words().today()) && (old == null || !day.equals(old.from()))) {
      typed.wrong("day", spoken.get("site.from.past", Days.write(spoken.words().today())));
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
  private String overlap() {
    String service = typed.get("service");
    LocalDate day = typed.findDay("day");
    return Optional.ofNullable(place)
        .or(() -> registry.findSite(typed.get("site")))
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
  private static Site with(Site site, @Nullable ServiceAtSite old, @Nullable ServiceAtSite visit) {
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
