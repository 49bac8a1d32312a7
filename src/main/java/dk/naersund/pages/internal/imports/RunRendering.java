package dk.naersund.pages.internal.imports;

import dk.naersund.editing.ImportDesk.Run;
import dk.naersund.editing.Preview;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.imports.RunPage.Decision;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView;
import dk.naersund.pages.internal.kommune.FieldView;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of one file. */
final class RunRendering {
  /** More of them tell nothing new. */
  private static final int PROBLEMS = 20;

  private RunRendering() {}

  static Rendering overview(Spoken spoken, Run run, Look look, Decision decision) {
    String unreadable = RunViews.unreadable(spoken, look);
    boolean publishable = look.doesSomething();
    Rendering.Builder<?> page =
        page(spoken, run, "import-run", spoken.say("imports.run.heading", name(spoken, run)))
            .modelAttribute("counts", RunViews.counts(spoken, run, look))
            .modelAttribute("groups", RunViews.groups(spoken, run, look))
            .modelAttribute("publishable", publishable)
            .modelAttribute("button", button(spoken, look))
            .modelAttribute("mark", look.mark())
            .modelAttribute("why", why(spoken, decision))
            .modelAttribute("errors", errors(spoken, decision))
            .modelAttribute("stale", !look.asShown() && decision.problem() == null)
            .modelAttribute("publish", spoken.href(RunViews.path(run) + "/udgiv"))
            .modelAttribute("discard", spoken.href(RunViews.path(run) + "/smid-vaek"))
            .modelAttribute("effects", spoken.href(RunViews.path(run) + "/virkning"))
            .status(decision.status());
    if (unreadable != null) {
      page.modelAttribute("unreadable", unreadable);
    }
    return page.build();
  }

  private static String button(Spoken spoken, Look look) {
    int more = look.others().size();
    return more == 0
        ? spoken.say("imports.publish", look.news(), look.changes())
        : spoken.say("imports.publish.all", look.news() + look.changes() + more);
  }

  private static FieldView why(Spoken spoken, Decision decision) {
    return new FieldView(
        "why",
        spoken.say("imports.why"),
        "text",
        "off",
        decision.why(),
        "",
        spoken.say("imports.why.hint"),
        decision.problem() == null ? null : spoken.say(decision.problem()));
  }

  private static List<FieldView.ErrorView> errors(Spoken spoken, Decision decision) {
    return decision.problem() == null
        ? List.of()
        : List.of(new FieldView.ErrorView("why", spoken.say(decision.problem())));
  }

  static Rendering list(Spoken spoken, Run run, Look look, Listed listed, String code, int number) {
    Items items = Items.of(spoken, look, listed, code, number);
    String heading = spoken.say("imports.count." + listed.id());
    Href here = spoken.link(RunViews.path(run) + "/" + listed.id()).with("kode", code);
    Rendering.Builder<?> page =
        page(spoken, run, "import-list", spoken.say("imports.list.of", heading, name(spoken, run)))
            .modelAttribute("lead", spoken.say("imports.count." + listed.id() + ".hint"))
            .modelAttribute("items", items.items())
            .modelAttribute(
                "position",
                spoken.say("imports.page", items.number(), items.pages(), items.total()));
    if (items.number() > 1) {
      page.modelAttribute("previous", here.with("side", items.number() - 1).toString());
    }
    if (items.number() < items.pages()) {
      page.modelAttribute("next", here.with("side", items.number() + 1).toString());
    }
    return page.build();
  }

  static Rendering effects(Spoken spoken, Run run, Preview preview) {
    return switch (preview) {
      case Preview.Impossible impossible -> refused(spoken, run, List.of(), impossible.refused());
      case Preview.Possible possible ->
          page(spoken, run, "import-effects", spoken.say("imports.effects.of", name(spoken, run)))
              .modelAttribute("does", EffectsView.effects(spoken, possible.effects()))
              .build();
    };
  }

  /** Not ready: the browser may ask again, and does so by itself where it runs scripts. */
  static Rendering working(Spoken spoken, Run run, String what, long seconds) {
    return page(spoken, run, "import-working", spoken.say("imports.working." + what))
        .modelAttribute("lead", spoken.say("imports.working." + what + ".lead"))
        .modelAttribute("since", spoken.say("imports.working.since", seconds))
        .modelAttribute(
            "again",
            spoken.exchange().getRequest().getMethod().name().equals("POST")
                ? spoken.href(RunViews.path(run))
                : Objects.toString(spoken.exchange().getRequest().getURI().getRawPath(), "")
                    + (spoken.exchange().getRequest().getURI().getRawQuery() == null
                        ? ""
                        : "?" + spoken.exchange().getRequest().getURI().getRawQuery()))
        .status(HttpStatus.ACCEPTED)
        .build();
  }

  static Rendering done(Spoken spoken, Run run) {
    return page(spoken, run, "import-done", spoken.say("imports.done.heading", name(spoken, run)))
        .modelAttribute("lead", spoken.say("imports.done", String.valueOf(run.published())))
        .modelAttribute("discard", spoken.href(RunViews.path(run) + "/smid-vaek"))
        .build();
  }

  static Rendering refused(
      Spoken spoken, Run run, List<EntityId> entries, PublishOutcome.Refused refused) {
    return page(spoken, run, "import-refused", spoken.say("imports.refused.heading"))
        .modelAttribute(
            "problems",
            refused.edits().entrySet().stream()
                .flatMap(one -> problems(spoken, entries, one))
                .limit(PROBLEMS)
                .toList())
        .modelAttribute("more", Math.max(0, refused.edits().size() - PROBLEMS))
        .status(HttpStatus.CONFLICT)
        .build();
  }

  private static Stream<String> problems(
      Spoken spoken, List<EntityId> entries, Map.Entry<Integer, EditOutcome.Refused> refused) {
    String entry =
        refused.getKey() < entries.size() ? entries.get(refused.getKey()).id() + ": " : "";
    return switch (refused.getValue()) {
      case EditOutcome.Conflict conflict -> Stream.of(entry + spoken.say("imports.changed"));
      case EditOutcome.Rejected rejected ->
          rejected.problems().stream().map(problem -> entry + spoken.words().in(problem.text()));
    };
  }

  private static String name(Spoken spoken, Run run) {
    return ImportPage.name(spoken, run);
  }

  private static Rendering.Builder<?> page(
      Spoken spoken, Run run, String template, String heading) {
    return spoken
        .page(template, heading)
        .modelAttribute(
            "about",
            spoken.say(
                "imports.run.about",
                spoken.say("imports.kind." + run.format().id()),
                spoken.day(run.day()),
                spoken.moment(run.at())))
        .modelAttribute("run", spoken.href(RunViews.path(run)))
        .modelAttribute("imports", spoken.href(ImportPage.IMPORT));
  }
}
