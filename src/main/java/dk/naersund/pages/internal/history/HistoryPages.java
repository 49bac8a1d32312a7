package dk.naersund.pages.internal.history;

import dk.naersund.editing.Editing;
import dk.naersund.editing.NotThere;
import dk.naersund.pages.internal.history.VersionList.Row;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.ListPage;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryHistory.Happened;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * All that has happened to an entry: who, when, why, what was different; any two versions beside
 * each other; and going back to one. What was taken away is found among the latest changes.
 */
@Controller
@RequestMapping(HistoryPages.LATEST)
public final class HistoryPages {
  static final String LATEST = ListPage.LIST + "/historie";

  private static final String ONE = "/{word}/{id}";
  private static final int LATEST_SHOWN = 50;

  private final EditorWords words;
  private final Editing editing;
  private final Registry registry;

  HistoryPages(EditorWords words, Editing editing, Registry registry) {
    this.words = words;
    this.editing = editing;
    this.registry = registry;
  }

  /** Where all that has happened to an entry is told. */
  public static String path(EntityId entity) {
    return Subject.of(entity.kind()).history(entity.id());
  }

  /** Where what has happened to the visits at a place is told. */
  public static String visits(String site) {
    return Subject.BESOEG.history(site);
  }

  /**
   * One of the latest changes.
   *
   * @param entry what it was about
   * @param what what was done: "Anne: rettet"
   */
  record Change(String when, String entry, String sort, String what, String why, String href) {}

  @GetMapping
  Mono<Rendering> latest(ServerWebExchange exchange) {
    return words
        .of(exchange)
        .flatMap(
            spoken ->
                editing
                    .latest(LATEST_SHOWN, spoken.account())
                    .map(one -> change(spoken, one))
                    .collectList()
                    .map(
                        changes ->
                            spoken
                                .page("history-latest", spoken.get("history.latest"))
                                .modelAttribute("changes", changes)
                                .build()));
  }

  private static Change change(Spoken spoken, Happened one) {
    var entity = one.kept().entity() == null ? one.before() : one.kept().entity();
    Subject subject = Subject.of(one.id().kind());
    var version = one.kept().version();
    return new Change(
        spoken.moment(version.at()),
        entity == null ? one.id().id() : Subject.name(spoken, entity),
        spoken.get("history.sort." + subject.word()),
        VersionList.what(spoken, version),
        version.why(),
        spoken.href(subject.history(one.id().id())));
  }

  @GetMapping(ONE)
  Mono<Rendering> show(
      ServerWebExchange exchange,
      @PathVariable String word,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String fra,
      @RequestParam(defaultValue = "") String til,
      @RequestParam(defaultValue = "") String dag,
      @RequestParam(defaultValue = "") String set) {
    return words
        .of(exchange)
        .flatMap(
            spoken ->
                kept(spoken, word, id)
                    .map(
                        kept -> {
                          String told =
                              switch (set) {
                                case "igen" -> spoken.get("history.restored");
                                case "for-sent" -> spoken.get("history.too-late");
                                default -> "";
                              };
                          Subject subject = subject(word);
                          var page = page(spoken, subject, id, kept, fra, til, told);
                          return onDay(page, spoken, subject, kept, dag).build();
                        }));
  }

  /** What stood there on a day, when one is asked for. */
  private static Rendering.Builder<?> onDay(
      Rendering.Builder<?> page, Spoken spoken, Subject subject, List<Kept> kept, String typed) {
    Optional<LocalDate> day = Days.read(typed, spoken.words().today());
    boolean wrong = !typed.isBlank() && day.isEmpty();
    day.ifPresent(it -> page.modelAttribute("then", new VersionList(spoken, subject, kept).on(it)));
    return page.modelAttribute("dag", typed)
        .modelAttribute("wrongDay", wrong)
        .status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  @PostMapping(ONE)
  Mono<Rendering> restore(
      ServerWebExchange exchange, @PathVariable String word, @PathVariable String id) {
    return words.posted(
        exchange,
        (spoken, form) ->
            kept(spoken, word, id).flatMap(kept -> restore(spoken, subject(word), id, kept, form)));
  }

  private Mono<Rendering> restore(
      Spoken spoken,
      Subject subject,
      String id,
      List<Kept> kept,
      MultiValueMap<String, String> form) {
    long event = number(String.valueOf(form.getFirst("event")));
    long seen = number(String.valueOf(form.getFirst("seen")));
    Kept then =
        kept.stream()
            .filter(one -> one.version().event() == event)
            .findFirst()
            .orElseThrow(() -> new NotThere("version", Long.toString(event)));
    return editing
        .publish(
            List.of(
                subject.back(
                    () -> (Site) editing.open(subject.entity(id), spoken.account()).entity(),
                    then,
                    seen,
                    id)),
            spoken.get("site.restore.why"),
            spoken.account())
        .map(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted accepted -> back(spoken, subject, id, "igen");
                  case PublishOutcome.Refused refused -> {
                    String why = why(spoken, refused);
                    yield why.isEmpty()
                        ? back(spoken, subject, id, "for-sent")
                        : page(spoken, subject, id, kept, "", "", why)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT)
                            .build();
                  }
                });
  }

  /** What stands in the way now; empty when somebody was only faster. */
  private static String why(Spoken spoken, PublishOutcome.Refused refused) {
    return refused.edits().values().stream()
        .filter(EditOutcome.Rejected.class::isInstance)
        .flatMap(rejected -> ((EditOutcome.Rejected) rejected).problems().stream())
        .map(problem -> spoken.words().in(problem.text()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Rendering back(Spoken spoken, Subject subject, String id, String told) {
    return EditorWords.to(spoken.link(subject.history(id)).with("set", told).toString());
  }

  private Rendering.Builder<?> page(
      Spoken spoken,
      Subject subject,
      String id,
      List<Kept> kept,
      String from,
      String to,
      String told) {
    VersionList list = new VersionList(spoken, subject, kept);
    EntityId entity = subject.entity(id);
    long now = registry.snapshot().version(entity);
    boolean there = registry.snapshot().find(entity).isPresent();
    String here = subject.history(id);
    List<Row> rows = list.rows(there ? now : 0, here);
    Rendering.Builder<?> page =
        spoken
            .page(
                "history",
                spoken.get(
                    subject == Subject.BESOEG ? "history.of.visits" : "history.of", list.name(id)))
            .modelAttribute("told", told)
            .modelAttribute("dag", "")
            .modelAttribute("wrongDay", false)
            .modelAttribute("versions", rows)
            .modelAttribute("seen", there ? now : 0)
            .modelAttribute("action", spoken.href(here))
            .modelAttribute("back", spoken.href(there ? subject.page(id) : LATEST))
            .modelAttribute("backLabel", backLabel(spoken, subject, there))
            .modelAttribute("latest", spoken.href(LATEST));
    VersionList.Difference difference = list.difference(number(from), number(to));
    return difference == null ? page : page.modelAttribute("difference", difference);
  }

  private static String backLabel(Spoken spoken, Subject subject, boolean there) {
    if (!there || subject.page("").equals(LATEST)) {
      return spoken.get("history.latest");
    }
    return spoken.get(subject == Subject.BESOEG ? "visit.heading" : "site.back");
  }

  private Mono<List<Kept>> kept(Spoken spoken, String word, String id) {
    return editing
        .kept(subject(word).entity(id), spoken.account())
        .collectList()
        .doOnNext(
            kept -> {
              if (kept.isEmpty()) {
                throw new NotThere(word, id);
              }
            });
  }

  private static Subject subject(String word) {
    return Subject.find(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new NotThere("page", word));
  }

  private static long number(String typed) {
    return Objects.requireNonNull(typed).matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }
}
