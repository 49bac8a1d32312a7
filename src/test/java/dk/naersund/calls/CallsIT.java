package dk.naersund.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers say is understood, and what they are told is short, on the island. */
@IslandTest
class CallsIT {
  private static final List<String> PROFILES =
      List.of("walk", "slow-walk", "rollator", "wheelchair", "powered-wheelchair", "stroller");

  @Autowired private Worlds worlds;
  @Autowired private Nearest nearest;
  @Autowired private Texts texts;
  @Autowired private Clock clock;

  @ParameterizedTest
  @CsvSource({
    "'82 år, rollator', 82, rollator",
    "82 rollator, 82, rollator",
    "'kvinde 91, bruger rolator', 91, rollator",
    "elkørestol 45, 45, powered-wheelchair",
    "'67, kørestol', 67, wheelchair",
    "'går med stok, 70 år gammel', 70, slow-walk",
    "klapvogn, , stroller",
    "'82 years old, uses a walker', 82, rollator"
  })
  void ageAndAidAreUnderstood(String typed, @Nullable Integer age, String profile) {
    Told told = told(typed);
    assertThat(told.age()).isEqualTo(age);
    assertThat(told.profile()).isEqualTo(profile);
    assertThat(told.unclear()).isEmpty();
  }

  @Test
  void allThatMattersCanBeToldInOneLine() {
    Told told = told("82 år, bor i Nordø, bus, henvisning, handicaptoilet, flexhandicap, køres");
    assertThat(told.age()).isEqualTo(82);
    assertThat(told.kommunekode()).isEqualTo("0992");
    assertThat(told.modes()).containsExactly("transit");
    assertThat(told.referral()).isEqualTo(Answer.YES);
    assertThat(told.needs()).containsExactly(AccessFeature.ACCESSIBLE_TOILET);
    assertThat(told.conditions()).containsOnlyKeys("visiteret-flexhandicap", "paaroerende-med-bil");
    assertThat(told.unclear()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"qqxz", "82 qqxz", "rollator, qqxz"})
  void whatIsNotUnderstoodIsSaid(String typed) {
    assertThat(told(typed).unclear()).containsExactly("qqxz");
  }

  @Test
  void noAnswerTakesLongerThanTwentySeconds() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("CallsIT seed " + seed);
    Random random = new Random(seed);
    World world = worlds.current();
    SpokenAnswer spoken = new SpokenAnswer(texts, world.region().zone());
    int said = 0;
    for (int i = 0; said < 3_000; i++) {
      assertThat(i).as("cases without results").isLessThan(3_000);
      NearestAnswer answer = nearest.find(query(random, world));
      for (Locale locale : List.of(Texts.DANISH, Texts.ENGLISH)) {
        String what = "seed %d case %d".formatted(seed, i);
        if (answer.results().isEmpty()) {
          assertShort(spoken.sayNone(answer, locale), what);
        }
        for (Result result : answer.results()) {
          Spoken words = spoken.say(answer, result, clock.instant(), locale);
          assertShort(words, what);
          assertThat(words.text()).as(what).contains(doubtOf(result, locale));
          assertThat(words.text()).as(what).doesNotContain("{", "  ", "null");
          said++;
        }
      }
    }
  }

  /** Each word counts as one at least, however it is spoken. */
  private static void assertShort(Spoken words, String what) {
    assertThat(words.seconds())
        .as("%s: %s", what, words.text())
        .isLessThanOrEqualTo(SpokenAnswer.MOST_SECONDS);
    assertThat(words.text().split("\\s+").length)
        .as("%s: %s", what, words.text())
        .isBetween(1, SpokenAnswer.MOST_SECONDS * ReadingTime.WORDS_PER_MINUTE / 60);
  }

  /** Something of what must be said whatever it costs; blank where all is known. */
  private static String doubtOf(Result result, Locale locale) {
    boolean danish = locale.equals(Texts.DANISH);
    if (result.first().doubt().unknownMetres() > 0
        || result.access(AccessFeature.STEP_FREE_ENTRANCE).answer() == Answer.UNKNOWN) {
      return danish ? "ved" : "not know";
    }
    return result.first().home() == null ? (danish ? "hjem" : "home") : "";
  }

  private static NearestQuery query(Random random, World world) {
    List<String> kinds = world.registry().serviceKinds().stream().map(kind -> kind.id()).toList();
    List<Offers.Door> doors = world.offers().doors();
    Mode mode = Mode.values()[random.nextInt(Mode.values().length)];
    return new NearestQuery(
        kinds.get(random.nextInt(kinds.size())),
        doors.get(random.nextInt(doors.size())).entrance().position(),
        mode == Mode.WALK ? List.of(mode) : List.of(mode, Mode.WALK),
        PROFILES.get(random.nextInt(PROFILES.size())),
        Instant.parse("2026-11-23T00:00:00Z").plusSeconds(random.nextInt(14 * 86_400)),
        null,
        Set.of(),
        10,
        null,
        new Person(random.nextBoolean() ? 82 : null, null, Answer.UNKNOWN));
  }

  private Told told(String typed) {
    return new PersonWords(texts).read(typed, worlds.current());
  }
}
