package dk.naersund.pages.internal.callcenter;

import dk.naersund.booking.BookableSource;
import dk.naersund.calls.EmptySearches;
import dk.naersund.calls.PersonWords;
import dk.naersund.eligibility.Askers;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Puts together what the console's templates show. */
@Component
final class ConsoleModel {
  private final Worlds worlds;
  private final Nearest nearest;
  private final Frames frames;
  private final EmptySearches emptySearches;
  private final Askers askers;
  private final PersonWords personWords;
  private final Set<String> sources;

  ConsoleModel(
      Worlds worlds,
      Nearest nearest,
      Frames frames,
      EmptySearches emptySearches,
      Askers askers,
      Texts texts,
      List<BookableSource> sources) {
    this.worlds = worlds;
    this.nearest = nearest;
    this.frames = frames;
    this.emptySearches = emptySearches;
    this.askers = askers;
    this.personWords = new PersonWords(texts);
    this.sources = Times.bookable(sources);
  }

  PageWords words(ServerWebExchange exchange) {
    return frames.words(worlds.current(), exchange);
  }

  CallReader.Call read(PageWords words, CallForm typed) {
    return new CallReader(personWords, words.world(), words.now()).read(typed);
  }

  /** Ids of what the one who calls needs at the place. */
  List<String> needs(PageWords words, CallForm typed) {
    return personWords.read(typed.person(), words.world()).needs().stream()
        .map(need -> need.id())
        .sorted()
        .limit(10)
        .toList();
  }

  /**
   * The answer to a line.
   *
   * @param meant whether the agent is done with typing, so that an answer without places counts
   */
  ConsoleView answer(PageWords words, CallForm typed, boolean meant) {
    CallReader.Call call = read(words, typed);
    ConsoleViews views = new ConsoleViews(words, typed, call, sources);
    if (!(call.understood() instanceof Understood.Question question)) {
      return views.question();
    }
    NearestAnswer answer = nearest.find(question.query());
    if (meant) {
      emptySearches.count(answer, EmptySearches.Channel.PHONE);
      count(answer.eligibility());
    }
    return views.answer(question, answer);
  }

  private void count(@Nullable Eligibility said) {
    if (said != null) {
      askers.count(
          said.rules(), said.answers(), said.step(), Askers.Channel.PHONE, Askers.Place.SEARCH);
    }
  }

  /** What every template of the console is given. */
  Rendering.Builder<?> page(PageWords words, ServerWebExchange exchange, String view) {
    String title = words.texts().get(words.locale(), "callcenter.heading");
    return Rendering.view(view)
        .modelAttribute("frame", frames.frame(words, exchange, title, true))
        .modelAttribute("here", at("/callcenter", words))
        .modelAttribute("answerAt", at("/callcenter/svar", words))
        .modelAttribute("deskAt", at("/callcenter/tid", words))
        .modelAttribute("callListAt", at("/callcenter/ringeliste", words))
        .modelAttribute("letterAt", at("/callcenter/brev", words));
  }

  private static String at(String path, PageWords words) {
    return Href.of(path, words.locale()).toString();
  }
}
