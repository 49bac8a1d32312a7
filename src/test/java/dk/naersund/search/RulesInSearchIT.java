package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.IslandTest;
import dk.naersund.availability.FreeTimes;
import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The search where there are rules, for random persons. Its verdict is that of the rules alone. The
 * places are those of a search that knows no rules, for somebody whose age is what the verdict
 * makes of them: 70 for an adult who may book.
 */
@IslandTest
class RulesInSearchIT {
  private static final int PERSONS = 4_000;
  private static final String KIND = "vaccination";

  @Autowired Texts texts;
  @Autowired Clock clock;
  @Autowired Worlds worlds;

  @SuppressWarnings("NullAway.Init")
  private Nearest nearest;

  @SuppressWarnings("NullAway.Init")
  private Nearest ruleless;

  @BeforeEach
  void withoutFreeTimes() {
    nearest = Nearest.over(worlds, FreeTimes.none(), texts, clock);
    ruleless = Nearest.over(Ruleless.worlds(worlds), FreeTimes.none(), texts, clock);
  }

  @Test
  void whoMayIsSaidByTheRulesAndShownTheirPlaces() {
    long seed = System.nanoTime();
    System.out.println("RulesInSearchIT seed " + seed);
    Random random = new Random(seed);
    World world = worlds.current();
    Map<Eligibility.Places, Integer> seen = new EnumMap<>(Eligibility.Places.class);
    Map<Eligibility.Places, Integer> found = new EnumMap<>(Eligibility.Places.class);
    for (int i = 0; i < PERSONS; i++) {
      LocalDate day = LocalDate.of(2026, 8, 25).plusDays(random.nextInt(125));
      RuleSet rules = world.rules().find(KIND, day).orElseThrow();
      Answers answers = draw(rules, day, random);
      NearestQuery query = query(world, day, answers, random);
      NearestAnswer answer = nearest.find(query);
      Eligibility told = Objects.requireNonNull(answer.eligibility());
      Step alone = rules.next(answers, day);
      String which = "seed %d person %d on %s".formatted(seed, i, day);
      assertThat(told.step()).as(which).isEqualTo(alone);
      assertThat(places(answer)).as(which).isEqualTo(expected(query, alone, told));
      seen.merge(told.places(), 1, Integer::sum);
      found.merge(told.places(), answer.results().isEmpty() ? 0 : 1, Integer::sum);
    }
    System.out.printf("RulesInSearchIT: %s, of them with places %s%n", seen, found);
    assertThat(seen.keySet()).containsExactlyInAnyOrder(Eligibility.Places.values());
    assertThat(found.get(Eligibility.Places.YES)).isPositive();
    assertThat(found.get(Eligibility.Places.DOUBT)).isPositive();
    assertThat(found.get(Eligibility.Places.NONE)).isZero();
  }

  /** As a search without rules would find them. */
  private List<String> expected(NearestQuery query, Step alone, Eligibility told) {
    if (told.places() == Eligibility.Places.NONE) {
      return List.of();
    }
    Integer age = age(query.person().answers());
    Integer as =
        switch (alone) {
          case Step.Told(Verdict.NotForYou not, boolean another) -> age;
          case Step.Told(Verdict.MayBook may, boolean another)
              when may.outcome().id().equals("come-child") ->
              Integer.valueOf(4);
          // Of a small child not more is known yet: all places are in doubt.
          default -> age == null || age <= 6 ? null : Integer.valueOf(70);
        };
    Person person = new Person(as, null, Answer.UNKNOWN);
    return places(ruleless.find(query.askedBy(person)));
  }

  private static List<String> places(NearestAnswer answer) {
    return answer.results().stream()
        .map(it -> it.offer().site().id() + " " + it.offer().service().id() + " " + it.moment())
        .toList();
  }

  private static @Nullable Integer age(Answers answers) {
    String age = answers.find("age").orElse(Question.UNKNOWN);
    return age.equals(Question.UNKNOWN) ? null : Integer.valueOf(age);
  }

  /** Answers to some questions or, as the page does, to each that is asked. */
  private static Answers draw(RuleSet rules, LocalDate day, Random random) {
    Answers answers = Answers.NONE;
    boolean page = random.nextInt(3) > 0;
    List<Question> left = new ArrayList<>(rules.questions());
    int many = random.nextInt(left.size() + 1);
    while (page ? !(rules.next(answers, day) instanceof Step.Told) : many-- > 0) {
      Question question;
      if (page && rules.next(answers, day) instanceof Step.Ask(Question next, boolean another)) {
        question = next;
      } else {
        question = left.remove(random.nextInt(left.size()));
      }
      if (question.kind() == Question.Kind.BORN) {
        return answers;
      }
      answers = answers.with(question.id(), draw(question, random));
    }
    return answers;
  }

  private static String draw(Question question, Random random) {
    if (question.kind() == Question.Kind.AGE) {
      return random.nextInt(8) == 0 ? Question.UNKNOWN : String.valueOf(random.nextInt(100));
    }
    int options = question.options().size();
    int one = random.nextInt(options * 3 + 1);
    return one == options * 3 ? Question.UNKNOWN : question.options().get(one % options).id();
  }

  private static NearestQuery query(World world, LocalDate day, Answers answers, Random random) {
    List<Door> doors = world.offers().doorsOf(KIND);
    Position near = doors.get(random.nextInt(doors.size())).entrance().position();
    Instant at =
        day.atTime(LocalTime.of(8 + random.nextInt(10), 0))
            .atZone(world.region().zone())
            .toInstant();
    return new NearestQuery(
        KIND,
        new Position(
            near.lat() + (random.nextDouble() - 0.5) * 0.01,
            near.lon() + (random.nextDouble() - 0.5) * 0.02),
        List.of(Mode.WALK),
        "walk",
        at,
        null,
        Set.of(),
        1 + random.nextInt(12),
        null,
        Person.UNKNOWN.answering(answers));
  }

  @Test
  void whatWasToldInAnotherWayIsAnAnswer() {
    Person told = new Person(64, "0993", Answer.YES);
    Eligibility said = said(told, LocalDate.of(2026, 11, 23));
    assertThat(said.answers())
        .isEqualTo(
            Answers.NONE.with("age", "64").with("referral", "yes").with("kommune", "lilleoe"));
  }

  @Test
  void aPregnantWomanOf34IsNotLeftOutForHerAge() {
    Answers answers = Answers.NONE.with("age", "34").with("pregnant", "yes");
    NearestAnswer answer =
        nearest.find(
            query(worlds.current(), LocalDate.of(2026, 11, 23), answers, new Random(1))
                .askedBy(Person.UNKNOWN.answering(answers)));
    assertThat(answer.results())
        .anyMatch(it -> Integer.valueOf(65).equals(it.offer().service().audience().minAge()));
    assertThat(answer.passedOver())
        .flatExtracting(NearestAnswer.PassedOver::reasons)
        .extracting(Reason::code)
        .doesNotContain("by-rules");
  }

  @Test
  void whoAnswersWhatThereIsNotIsToldWhichQuestion() {
    Person person = Person.UNKNOWN.answering(Answers.NONE.with("pregnant", "perhaps"));
    assertThatExceptionOfType(UnknownInQuery.class)
        .isThrownBy(() -> said(person, LocalDate.of(2026, 11, 23)))
        .satisfies(e -> assertThat(e.field()).isEqualTo("a-pregnant"))
        .satisfies(e -> assertThat(e.known()).containsExactly("yes", "no", "unknown"));
  }

  @Test
  void whereNobodyWroteRulesTheRegistrysAgesDecide() {
    NearestQuery query =
        query(worlds.current(), LocalDate.of(2025, 11, 20), Answers.NONE, new Random(2));
    assertThat(nearest.find(query).eligibility()).isNull();
    for (NearestAnswer.Result result :
        nearest.find(query.askedBy(new Person(34, null, Answer.NO))).results()) {
      Integer min = result.offer().service().audience().minAge();
      assertThat(min == null || min <= 34).isTrue();
    }
  }

  private Eligibility said(Person person, LocalDate day) {
    NearestQuery query = query(worlds.current(), day, Answers.NONE, new Random(3));
    return Objects.requireNonNull(nearest.find(query.askedBy(person)).eligibility());
  }
}
