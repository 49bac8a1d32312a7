package dk.naersund.pages.internal.imports;

import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.ImportDesk.Run;
import dk.naersund.editing.Permissions;
import dk.naersund.intake.Format;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.FieldView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a file is handed in, and the files that were. */
@Controller
final class ImportPage {
  static final String IMPORT = "/kommune/import";

  private final ImportDesk desk;
  private final EditorWords words;

  ImportPage(ImportDesk desk, EditorWords words) {
    this.desk = desk;
    this.words = words;
  }

  /** A file that was handed in. */
  record RunView(String href, String name, String when, String state) {}

  /** A kind of file to choose. */
  record KindView(String id, String label, boolean chosen) {}

  @GetMapping(IMPORT)
  Mono<Rendering> show(ServerWebExchange exchange) {
    return words.of(exchange).flatMap(spoken -> page(spoken, "", "", Map.of()));
  }

  @PostMapping(IMPORT)
  Mono<Rendering> upload(ServerWebExchange exchange) {
    return words
        .of(exchange)
        .flatMap(spoken -> Upload.of(exchange).flatMap(upload -> keep(spoken, upload)));
  }

  private Mono<Rendering> keep(Spoken spoken, Upload upload) {
    var today = spoken.words().today();
    Map<String, String> problems = upload.problems(today);
    return problems.isEmpty()
        ? desk.keep(
                upload.kind(), upload.name(), upload.file(), upload.from(today), spoken.account())
            .map(run -> EditorWords.to(spoken.href(IMPORT + "/" + run.id())))
        : page(spoken, upload.format(), upload.day(), problems);
  }

  private Mono<Rendering> page(
      Spoken spoken, String format, String day, Map<String, String> problems) {
    return desk.list(spoken.account())
        .map(run -> view(spoken, run))
        .collectList()
        .map(
            runs ->
                spoken
                    .page("import", spoken.say("imports.heading"))
                    .modelAttribute("runs", runs)
                    .modelAttribute("kinds", kinds(spoken, format))
                    .modelAttribute("file", field(spoken, "file", "file", "", problems))
                    .modelAttribute("day", field(spoken, "day", "text", day, problems))
                    .modelAttribute("errors", errors(spoken, problems))
                    .modelAttribute("action", spoken.href(IMPORT))
                    .modelAttribute("guide", spoken.href(GuidePage.GUIDE))
                    .modelAttribute("most", ImportDesk.MOST_BYTES / 1_000_000)
                    .status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                    .build());
  }

  private static RunView view(Spoken spoken, Run run) {
    return new RunView(
        spoken.href(IMPORT + "/" + run.id()),
        name(spoken, run),
        spoken.moment(run.at()),
        spoken.say(run.published() == null ? "imports.run.open" : "imports.run.published"));
  }

  /** What the file is called; its kind when nobody said. */
  static String name(Spoken spoken, Run run) {
    return run.name() == null ? spoken.say("imports.kind." + run.format().id()) : run.name();
  }

  /** A whole registry is nothing that an editor of one organisation brings. */
  private static List<KindView> kinds(Spoken spoken, String chosen) {
    Stream<Format> formats =
        Arrays.stream(Format.values())
            .filter(Format::readable)
            .filter(
                format ->
                    format != Format.REGISTRY || Permissions.editsEverything(spoken.account()));
    return Stream.concat(
            Stream.of(new KindView("", spoken.say("imports.kind.any"), chosen.isEmpty())),
            formats.map(
                format ->
                    new KindView(
                        format.id(),
                        spoken.say("imports.kind." + format.id()),
                        format.id().equals(chosen))))
        .toList();
  }

  private static FieldView field(
      Spoken spoken, String id, String type, String value, Map<String, String> problems) {
    String problem = problems.get(id);
    return new FieldView(
        id,
        spoken.say("imports." + id),
        type,
        "off",
        value,
        "",
        spoken.say("imports." + id + ".hint", ImportDesk.MOST_BYTES / 1_000_000),
        problem == null ? null : spoken.say(problem));
  }

  private static List<FieldView.ErrorView> errors(Spoken spoken, Map<String, String> problems) {
    return problems.entrySet().stream()
        .map(one -> new FieldView.ErrorView(one.getKey(), spoken.say(one.getValue())))
        .toList();
  }
}
