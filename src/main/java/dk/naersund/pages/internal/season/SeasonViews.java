package dk.naersund.pages.internal.season;

import dk.naersund.editing.Permissions;
import dk.naersund.editing.Preview;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView;
import dk.naersund.pages.internal.kommune.FieldView;
import dk.naersund.pages.internal.kommune.Seen;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of one season. */
final class SeasonViews {
  private final Spoken spoken;
  private final RegistrySnapshot now;
  private final Season season;
  private final List<Service> services;
  private final Map<String, Site> sites;

  SeasonViews(Spoken spoken, RegistrySnapshot now, Season season) {
    this.spoken = spoken;
    this.now = now;
    this.season = season;
    services =
        now.services().stream().filter(service -> season.id().equals(service.season())).toList();
    sites = sites(spoken, now, services);
  }

  /** Something to say above the page. */
  enum Told {
    NOTHING,
    CHANGED,
    UNDONE,
    NOT_UNDONE
  }

  /** A season to choose. */
  record SeasonView(String href, String name, String days, int sites) {}

  /**
   * A site with or without a tick.
   *
   * @param address where it is, and where it is going to be
   * @param hours the season's services there with their hours in words
   */
  record SiteView(String id, String name, String address, List<String> hours, boolean chosen) {}

  /** A service to choose. */
  record ServiceView(String id, String label, boolean chosen) {}

  /** What changes at one site. */
  record ChangeView(String name, List<EffectsView.Row> rows) {}

  /** All seasons, the last one first. */
  static Rendering choose(Spoken spoken, RegistrySnapshot now) {
    return spoken
        .page("seasons", spoken.say("season.heading"))
        .modelAttribute(
            "seasons",
            now.seasons().stream()
                .sorted(Comparator.comparing(Season::firstDay).reversed())
                .map(
                    season ->
                        new SeasonView(
                            spoken.href(SeasonPage.SEASONS + "/" + season.id()),
                            spoken.words().in(season.name()),
                            spoken.say(
                                "season.days",
                                spoken.day(season.firstDay()),
                                spoken.day(season.lastDay())),
                            new SeasonViews(spoken, now, season).sites().size()))
                .toList())
        .build();
  }

  /** The sites that offer one of the season's services and that the account may change. */
  private static Map<String, Site> sites(
      Spoken spoken, RegistrySnapshot now, List<Service> services) {
    Set<String> ids = services.stream().map(Service::id).collect(Collectors.toSet());
    Map<String, Site> sites = new LinkedHashMap<>();
    now.sites().stream()
        .filter(site -> site.services().stream().anyMatch(here -> ids.contains(here.service())))
        .filter(site -> Permissions.mayEdit(spoken.account(), site))
        .sorted(Comparator.comparing(site -> spoken.words().in(site.name())))
        .forEach(site -> sites.put(site.id(), site));
    return sites;
  }

  Season season() {
    return season;
  }

  Map<String, Site> sites() {
    return sites;
  }

  /** The registry that the page was made from. */
  RegistrySnapshot now() {
    return now;
  }

  /** The same with the name of the place before it. */
  EffectsView.Effect broken(String site, EffectsView.Effect time) {
    String name = now.findSite(site).map(Site::name).map(spoken.words()::in).orElse(site);
    return new EffectsView.Effect(name + ": " + time.text(), time.bad());
  }

  Rendering form(SeasonForm form, Told told) {
    return page(form, told, "season").build();
  }

  /**
   * @param broken whose times the change would break
   */
  Rendering preview(
      SeasonForm form,
      List<Edit> edits,
      Preview.Possible possible,
      List<EffectsView.Effect> broken,
      Told told) {
    List<ChangeView> changes = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Edit edit : edits) {
      Site before = now.findSite(edit.id().id()).orElseThrow();
      Site after = (Site) ((Edit.Put) edit).entity();
      seen.add(Seen.of(before.id(), edit.seen()));
      List<EffectsView.Row> rows = SeasonRows.of(spoken, before, after);
      if (!rows.isEmpty()) {
        changes.add(new ChangeView(spoken.words().in(before.name()), rows));
      }
    }
    return page(form, told, "season")
        .modelAttribute("changes", changes)
        .modelAttribute("seen", seen)
        .modelAttribute("shown", form.asTyped())
        .modelAttribute(
            "does",
            Stream.concat(broken.stream(), EffectsView.effects(spoken, possible.effects()).stream())
                .toList())
        .build();
  }

  Rendering refused(SeasonForm form, List<Edit> edits, PublishOutcome.Refused refused) {
    return page(form, Told.NOTHING, "season")
        .modelAttribute("refused", problems(edits, refused.edits()))
        .status(HttpStatus.CONFLICT)
        .build();
  }

  private List<String> problems(List<Edit> edits, SortedMap<Integer, EditOutcome.Refused> refused) {
    return refused.entrySet().stream()
        .flatMap(
            one -> {
              String id = edits.get(one.getKey()).id().id();
              String name =
                  now.findSite(id).map(Site::name).map(spoken.words()::in).orElse(id) + ": ";
              return switch (one.getValue()) {
                case EditOutcome.Conflict conflict ->
                    Stream.of(name + spoken.say("season.conflict"));
                case EditOutcome.Rejected rejected ->
                    rejected.problems().stream()
                        .map(problem -> name + spoken.words().in(problem.text()));
              };
            })
        .toList();
  }

  /** Published; the page can take all of it back. */
  Rendering published(List<Edit> edits, PublishOutcome.Accepted accepted) {
    List<String> was = new ArrayList<>();
    List<String> is = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      long version = accepted.versions().get(i);
      if (version != edits.get(i).seen()) {
        was.add(Seen.of(edits.get(i).id().id(), edits.get(i).seen()));
        is.add(Seen.of(edits.get(i).id().id(), version));
      }
    }
    return spoken
        .page("season-done", spoken.say("season.done.heading"))
        .modelAttribute("lead", spoken.say("season.done", was.size()))
        .modelAttribute("was", was)
        .modelAttribute("is", is)
        .modelAttribute("undo", spoken.href(path() + "/fortryd"))
        .modelAttribute("again", spoken.href(path()))
        .build();
  }

  private String path() {
    return SeasonPage.SEASONS + "/" + season.id();
  }

  private Rendering.Builder<?> page(SeasonForm form, Told told, String template) {
    Map<String, String> problems = form.problems();
    return spoken
        .page(template, spoken.say("season.of", spoken.words().in(season.name())))
        .modelAttribute("action", spoken.href(path()))
        .modelAttribute("seasons", spoken.href(SeasonPage.SEASONS))
        .modelAttribute("sites", sites.values().stream().map(site -> view(form, site)).toList())
        .modelAttribute("sitesProblem", problems.getOrDefault("sites", ""))
        .modelAttribute("services", choices("season.service.all", form.get(SeasonForm.SERVICE)))
        .modelAttribute("providers", choices("season.provider.same", form.get(SeasonForm.PROVIDER)))
        .modelAttribute(
            "fields",
            SeasonForm.FIELDS.stream()
                .collect(Collectors.toMap(id -> id, id -> field(form, id, problems))))
        .modelAttribute("told", told(told))
        .modelAttribute(
            "errors",
            problems.entrySet().stream()
                .map(one -> new FieldView.ErrorView(one.getKey(), one.getValue()))
                .toList())
        .status(status(problems, told));
  }

  private static HttpStatus status(Map<String, String> problems, Told told) {
    if (told == Told.CHANGED || told == Told.NOT_UNDONE) {
      return HttpStatus.CONFLICT;
    }
    return problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
  }

  private String told(Told told) {
    return switch (told) {
      case NOTHING -> "";
      case CHANGED -> spoken.say("season.conflict.all");
      case UNDONE -> spoken.say("season.undone");
      case NOT_UNDONE -> spoken.say("season.not-undone");
    };
  }

  private SiteView view(SeasonForm form, Site site) {
    Set<String> ids = services.stream().map(Service::id).collect(Collectors.toSet());
    return new SiteView(
        site.id(),
        spoken.words().in(site.name()),
        EffectsView.places(spoken, site),
        site.services().stream()
            .filter(here -> ids.contains(here.service()))
            .map(here -> name(here.service()) + ": " + hours(here.hours()))
            .toList(),
        form.sites().contains(site.id()));
  }

  /** In words; as it is written when it cannot be read. */
  private String hours(@Nullable String rule) {
    PageWords words = spoken.words();
    String week =
        rule == null
            ? null
            : words
                .hours()
                .week(
                    rule,
                    words.world().days(),
                    words.world().region().zone(),
                    words.today(),
                    words.locale());
    return week == null ? String.valueOf(rule) : week;
  }

  private String name(String service) {
    return now.findService(service).map(Service::name).map(spoken.words()::in).orElse(service);
  }

  /** The season's services, before them "all" or "as before". */
  private List<ServiceView> choices(String none, String chosen) {
    List<ServiceView> choices = new ArrayList<>();
    choices.add(new ServiceView("", spoken.say(none), chosen.isEmpty()));
    for (Service service : services) {
      String organisation =
          now.findOrganisation(service.organisation())
              .map(one -> spoken.words().in(one.name()))
              .orElse(service.organisation());
      choices.add(
          new ServiceView(
              service.id(),
              spoken.words().in(service.name()) + " (" + organisation + ")",
              chosen.equals(service.id())));
    }
    return choices;
  }

  private FieldView field(SeasonForm form, String id, Map<String, String> problems) {
    return new FieldView(
        id,
        spoken.say("season." + id),
        id.equals("phone") ? "tel" : "text",
        "off",
        form.get(id),
        "",
        spoken.say("season." + id + ".hint"),
        problems.get(id));
  }
}
