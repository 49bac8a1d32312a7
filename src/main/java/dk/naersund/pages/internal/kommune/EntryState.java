package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.Drafts.Draft;
import dk.naersund.editing.Editing.Opened;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The form of a place at one moment.
 *
 * @param problems what is wrong, by field
 * @param notice a sentence about what has just happened; blank for none
 * @param late whether somebody else was faster
 * @param does what the change would do; null while nobody has asked
 * @param undo the event that can be gone back to; 0 for none
 * @param others what somebody else has changed meanwhile; empty for nothing
 */
record EntryState(
    Spoken spoken,
    Opened now,
    SiteFields fields,
    Map<String, String> problems,
    String notice,
    boolean late,
    @Nullable EffectsView does,
    long undo,
    @Nullable Draft draft,
    List<EffectsView.Row> others) {

  /** A change that somebody asks for. */
  record Asked(
      Spoken spoken,
      Opened now,
      long seen,
      SiteFields fields,
      Site after,
      Map<String, String> problems) {
    Site before() {
      return (Site) now.entity();
    }

    Edit edit() {
      return new Edit.Put(after, seen);
    }

    boolean isNothing() {
      return after.equals(before());
    }

    Asked needingWhy(int longest) {
      String why = fields.get("why");
      if (why.isEmpty() || why.length() > longest) {
        problems.put(
            "why",
            why.isEmpty() ? spoken.get("site.why.missing") : spoken.get("site.why.long", longest));
      }
      return this;
    }
  }

  /** As it is opened: with the draft in its fields, if there is one. */
  static EntryState opened(Spoken spoken, Opened now, @Nullable Draft draft) {
    SiteFields fields = SiteFields.of((Site) now.entity(), spoken.words().today());
    return new EntryState(
        spoken,
        now,
        draft == null ? fields : SiteFields.read(draft.content()).onto(fields),
        Map.of(),
        "",
        false,
        null,
        0,
        draft,
        List.of());
  }

  static EntryState of(Asked asked) {
    boolean nothing = asked.problems().isEmpty() && asked.isNothing();
    return new EntryState(
        asked.spoken(),
        asked.now(),
        asked.fields(),
        asked.problems(),
        nothing ? asked.spoken().get("site.nothing") : "",
        false,
        null,
        0,
        null,
        List.of());
  }

  EntryState told(String set, long before, long after) {
    String text =
        switch (set) {
          case "gemt" -> spoken.get("site.saved");
          case "ude" -> published();
          case "fortrudt" -> spoken.get("site.undone");
          case "lukket" -> spoken.get("close.done");
          case "aaben" -> spoken.get("close.reopened");
          case "for-sent" -> spoken.get("site.too-late");
          default -> "";
        };
    long event = set.equals("ude") && after == now.version() ? before : 0;
    return new EntryState(spoken, now, fields, problems, text, late, does, event, draft, others);
  }

  private String published() {
    Site site = (Site) now.entity();
    LocalDate today = spoken.words().today();
    LocalDate from = site.locations().get(Relocation.shown(site, today)).from();
    return from == null || !from.isAfter(today)
        ? spoken.get("site.published")
        : spoken.get("site.published.moves", spoken.day(from));
  }

  EntryState doing(EffectsView view) {
    return new EntryState(spoken, now, fields, problems, notice, late, view, undo, draft, others);
  }

  EntryState lateTo(EditOutcome.Conflict conflict, List<FieldChange> changes) {
    String who = conflict.who() == null ? "?" : conflict.who();
    String when = conflict.when() == null ? "?" : spoken.moment(conflict.when());
    return new EntryState(
        spoken,
        now,
        fields,
        problems,
        spoken.get("site.conflict", who, when),
        true,
        does,
        undo,
        draft,
        FieldWords.of(spoken, now.entity()).rows(changes));
  }

  EntryState rejected(EditOutcome.Rejected rejected) {
    Map<String, String> all = new LinkedHashMap<>(problems);
    rejected
        .problems()
        .forEach(problem -> all.putIfAbsent(field(problem), spoken.words().in(problem.text())));
    return new EntryState(spoken, now, fields, all, notice, late, does, undo, draft, others);
  }

  /** The field of the form that a path of {@code registry.json} stands in. */
  private String field(FieldProblem problem) {
    Site site = (Site) now.entity();
    String path = problem.path().replace("sites[" + site.id() + "].", "");
    if (path.startsWith("phone.hours")) {
      return "phone-hours";
    }
    if (path.startsWith("phone")) {
      return "phone";
    }
    if (path.startsWith("locations")) {
      return "where";
    }
    for (int i = 0; i < site.services().size(); i++) {
      if (path.startsWith("services[" + i + "]")) {
        ServiceAtSite at = site.services().get(i);
        return SiteFields.hoursOf(at);
      }
    }
    return path.startsWith("landmark") ? "landmark" : "name";
  }

  /**
   * @param broken times that somebody has and that are not as they were told
   */
  Rendering page(List<EffectsView.Effect> broken) {
    Site site = (Site) now.entity();
    String here = ListPage.LIST + "/steder/" + site.id();
    LocalDate today = spoken.words().today();
    Optional<Site.Closure> closed =
        site.closures().stream().filter(closure -> closure.holdsOn(today)).findFirst();
    Rendering.Builder<?> page =
        spoken
            .page("site", spoken.get("site.heading", spoken.words().in(site.name())))
            .modelAttribute("form", FormParts.of(spoken, site, fields, problems))
            .modelAttribute("seen", now.version())
            .modelAttribute("here", spoken.href(here))
            .modelAttribute("check", spoken.href(here + "/punkt"))
            .modelAttribute("citizens", spoken.href("/steder/" + site.id()))
            .modelAttribute("history", spoken.href(ListPage.LIST + "/historie/sted/" + site.id()))
            .modelAttribute("photos", spoken.href(here + "/billeder"))
            .modelAttribute("calendar", spoken.href(here + "/tider"))
            .modelAttribute("places", EffectsView.places(spoken, site))
            .modelAttribute("notice", notice)
            .modelAttribute("late", late)
            .modelAttribute("others", others)
            .modelAttribute("undo", undo)
            .modelAttribute("toUndo", spoken.href(here + "/fortryd"))
            .modelAttribute("oldDraft", draft != null && draft.seen() != now.version())
            .modelAttribute("broken", broken)
            .modelAttribute("toClose", spoken.href(here + "/luk"))
            .modelAttribute("toOpen", spoken.href(here + "/aabn"))
            .status(EntryPage.status(problems, late));
    if (does != null) {
      page.modelAttribute("does", does);
    }
    if (draft != null) {
      page.modelAttribute("draft", spoken.moment(draft.savedAt()));
    }
    closed.ifPresent(closure -> page.modelAttribute("closed", closed(closure)));
    return page.build();
  }

  private String closed(Site.Closure closure) {
    String reason = spoken.words().within(closure.reason());
    return closure.to() == null
        ? spoken.get("close.open-ended", reason)
        : spoken.get("close.closed", spoken.day(closure.to()), reason);
  }
}
