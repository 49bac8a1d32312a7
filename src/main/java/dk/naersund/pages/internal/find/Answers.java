package dk.naersund.pages.internal.find;

import dk.naersund.address.Address;
import dk.naersund.geo.Area;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.find.AnswerView.PassedOverView;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.pages.internal.told.ToldViews;
import dk.naersund.rides.Aid;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an answer into words. */
final class Answers {
  private final PageWords words;
  private final SearchForm form;
  private final RiderForm rider;

  Answers(PageWords words, SearchForm form, RiderForm rider) {
    this.words = words;
    this.form = form;
    this.rider = rider;
  }

  AnswerView view(Understood.Question question, NearestAnswer answer) {
    Cards cards = new Cards(words, form);
    boolean empty = answer.results().isEmpty();
    Eligibility said = answer.eligibility();
    boolean toldWhy = said != null && said.places() == Eligibility.Places.NONE;
    return new AnswerView(
        heading(question, answer),
        new TripWords(words)
            .how(
                question.query().profile(),
                question.query().modes().getFirst(),
                question.query().at(),
                question.query().by()),
        answer.origin().position().toString(),
        form.href("/", words.locale()),
        notes(question, answer),
        empty,
        empty && !toldWhy
            ? words.world().region().phones().stream().map(words::phone).toList()
            : List.of(),
        answer.results().stream().map(cards::card).toList(),
        more(question.query(), answer.results().size()),
        answer.passedOver().stream().map(this::passedOver).toList(),
        said == null ? null : new ToldViews(words, form, rider.fields()).view(said),
        rider.fields(),
        rider(question.query(), empty));
  }

  private @Nullable RiderView rider(NearestQuery query, boolean empty) {
    return empty || !query.modes().contains(Mode.RIDE)
        ? null
        : rider.view(
            words,
            form.withLimit(query.limit()).href("/find", words.locale()),
            Aid.ofProfile(query.profile()).isChair());
  }

  /** The title of the browser's tab, without where the person is: history is read by others. */
  String title(NearestAnswer answer) {
    return words.in(answer.kind().name());
  }

  private String heading(Understood.Question question, NearestAnswer answer) {
    String kind = words.in(answer.kind().name());
    Address place = question.place();
    if (place == null) {
      return words.get("find.heading.position", kind);
    }
    String near = place.text().split(",", 2)[0];
    return words.get(question.own() ? "find.heading.position.near" : "find.heading", kind, near);
  }

  private List<String> notes(Understood.Question question, NearestAnswer answer) {
    List<String> notes = new ArrayList<>();
    Address place = question.place();
    if (place != null && place.guess()) {
      notes.add(words.get("find.note.guess", place.text()));
    }
    if (question.query().at().isBefore(words.now().minus(Duration.ofHours(1)))) {
      notes.add(words.get("find.note.past"));
    }
    if (isOutside(answer)) {
      notes.add(words.get("find.note.outside", words.in(words.world().region().name())));
    }
    answer.notes().stream()
        // That stands above the places, with all that belongs to it.
        .filter(note -> !note.code().equals("by-rules"))
        .map(Reason::text)
        .map(words::in)
        .forEach(notes::add);
    return List.copyOf(notes);
  }

  private boolean isOutside(NearestAnswer answer) {
    return !words.world().region().bbox().contains(answer.origin().position())
        || (answer.origin().kommunekode() == null
            && words.world().areas().all().stream()
                .anyMatch(area -> area.kind() == Area.Kind.MUNICIPALITY));
  }

  private @Nullable String more(NearestQuery query, int shown) {
    if (shown < query.limit() || query.limit() >= NearestQuery.MAX_LIMIT) {
      return null;
    }
    int next = Math.min(NearestQuery.MAX_LIMIT, query.limit() + FormReader.RESULTS);
    return form.withLimit(next).href("/find", words.locale()) + "#place-" + (shown + 1);
  }

  private PassedOverView passedOver(NearestAnswer.PassedOver passed) {
    return new PassedOverView(
        words.in(passed.site().name()),
        words.metres(passed.metres()),
        passed.reasons().stream().map(Reason::text).map(words::in).toList(),
        Href.of("/steder/" + passed.site().id(), words.locale()).toString());
  }
}
