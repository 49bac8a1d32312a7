package dk.naersund.pages.internal.imports;

import dk.naersund.intake.NoticeGuide;
import dk.naersund.pages.internal.kommune.EditorWords;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What each notice about a file means. */
@Controller
final class GuidePage {
  static final String GUIDE = ImportPage.IMPORT + "/hjaelp";

  /** As many as a sentence of a notice has places to fill in. */
  private static final Object[] ANYTHING = Stream.generate(() -> "…").limit(6).toArray();

  private final EditorWords words;

  GuidePage(EditorWords words) {
    this.words = words;
  }

  /**
   * One kind of notice.
   *
   * @param text its sentence, with dots for what stands in the file
   * @param more null in Danish, which has the sentence alone
   */
  record NoticeView(
      String code, String severity, String text, @Nullable String more, @Nullable String example) {}

  @GetMapping(GUIDE)
  Mono<Rendering> show(ServerWebExchange exchange) {
    return words
        .of(exchange)
        .map(
            spoken ->
                spoken
                    .page("import-guide", spoken.say("imports.guide.heading"))
                    .modelAttribute("imports", spoken.href(ImportPage.IMPORT))
                    .modelAttribute("notices", notices(spoken))
                    .build());
  }

  private static List<NoticeView> notices(Spoken spoken) {
    boolean danish = spoken.words().locale().getLanguage().equals(Texts.DANISH.getLanguage());
    return NoticeGuide.entries().stream()
        .map(
            entry ->
                new NoticeView(
                    entry.code(),
                    RunViews.severity(spoken, entry.severity()),
                    spoken.say("intake.notice." + entry.code(), ANYTHING),
                    danish ? null : entry.explanation(),
                    entry.example()))
        .toList();
  }
}
