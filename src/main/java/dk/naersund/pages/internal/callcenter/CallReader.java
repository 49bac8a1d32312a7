package dk.naersund.pages.internal.callcenter;

import dk.naersund.calls.PersonWords;
import dk.naersund.calls.TimeWords;
import dk.naersund.calls.Told;
import dk.naersund.calls.When;
import dk.naersund.eligibility.Answers;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.find.Finder;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes the citizen's question of what an agent typed. */
final class CallReader {
  private final PersonWords personWords;
  private final World world;
  private final Instant now;

  CallReader(PersonWords personWords, World world, Instant now) {
    this.personWords = personWords;
    this.world = world;
    this.now = now;
  }

  /**
   * What was understood.
   *
   * @param form the citizen's form with the same question
   * @param otherKinds kinds of service that the words may mean as well; the best one was taken
   */
  record Call(
      SearchForm form, Understood understood, Told told, When when, List<ServiceKind> otherKinds) {
    @Override
    public String toString() {
      return "Call[…]";
    }
  }

  Call read(CallForm typed) {
    Told told = personWords.read(typed.person(), world);
    When when = new TimeWords(world.region().zone()).read(typed.time(), now);
    SearchForm form = form(typed, told, when, typed.service());
    Understood understood = understand(form, told, typed.answers());
    if (understood instanceof Understood.WhichKind(List<ServiceKind> kinds)) {
      SearchForm chosen = form(typed, told, when, kinds.getFirst().id());
      return new Call(
          chosen,
          understand(chosen, told, typed.answers()),
          told,
          when,
          kinds.subList(1, kinds.size()));
    }
    return new Call(form, understood, told, when, List.of());
  }

  private Understood understand(SearchForm form, Told told, Map<String, String> answers) {
    Map<String, String> rides = new HashMap<>();
    told.conditions().forEach((id, yes) -> rides.put("told-" + id, yes ? "yes" : "no"));
    if (told.age() != null) {
      rides.put("age", String.valueOf(told.age()));
    }
    Understood understood = Finder.understand(world, now, form, rides);
    return understood instanceof Understood.Question question
        ? withMore(question, told, answers)
        : understood;
  }

  /** What the citizen's form does not ask. */
  private Understood withMore(
      Understood.Question question, Told told, Map<String, String> answers) {
    NearestQuery query = question.query();
    Person person = query.person();
    LocalDate day = LocalDate.ofInstant(query.at(), world.region().zone());
    Person more =
        new Person(
            told.age() == null ? person.age() : told.age(),
            told.kommunekode(),
            told.referral(),
            person.told(),
            person.chairCentimetres(),
            person.kilograms(),
            world
                .rules()
                .find(query.kind(), day)
                .map(set -> Script.answers(set, day, answers))
                .orElse(Answers.NONE));
    return new Understood.Question(
        question.query().askedBy(more, told.needs()), question.place(), question.own());
  }

  private static SearchForm form(CallForm typed, Told told, When when, String service) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.add("where", typed.where());
    fields.add("address", typed.address());
    fields.add("need", typed.need());
    fields.add("service", service);
    fields.add("profile", Objects.requireNonNullElse(told.profile(), ""));
    told.modes().forEach(mode -> fields.add("mode", mode));
    fields.add("day", when.day() == null ? "" : when.day().toString());
    fields.add("time", text(when.from()));
    fields.add("by", text(when.by()));
    return SearchForm.read(fields);
  }

  private static String text(@Nullable LocalTime time) {
    return time == null ? "" : time.withSecond(0).withNano(0).toString();
  }
}
