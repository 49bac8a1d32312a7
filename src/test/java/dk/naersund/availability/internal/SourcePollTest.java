package dk.naersund.availability.internal;

import static dk.naersund.availability.internal.InventedSources.BAKKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.Confidence;
import dk.naersund.availability.FirstFree;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotNotice;
import dk.naersund.availability.SlotNotice.Code;
import dk.naersund.availability.SlotSource;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.availability.SourceAnswer.Failed;
import dk.naersund.availability.SourceAnswer.News;
import dk.naersund.availability.SourceAnswer.TimeBlock;
import dk.naersund.platform.Broadcast;
import dk.naersund.platform.SharedNotes;
import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Answers that come, grow old, come too late, or go round between instances. */
class SourcePollTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TEN = NOW.plusSeconds(7200);
  private static final SourceAbout ABOUT =
      new SourceAbout(
          "opdigtet",
          LocalText.danish("Det opdigtede system"),
          new Phone("+45 99 95 00 01", null),
          Duration.ofMinutes(15));

  private Instant time = NOW;
  private SourceAnswer answer = new Failed(Failed.Why.UNREACHABLE, "not there");
  private int asked;
  private final Map<String, SharedNotes.Note> redis = new HashMap<>();
  private final Instance here = new Instance(SharedNotes.NONE);

  /** One instance that asks the test. */
  private final class Instance {
    final CurrentFreeTimes free =
        new CurrentFreeTimes(
            new Clock() {
              @Override
              public Instant instant() {
                return time;
              }

              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            });
    final SourceMemory memory = new SourceMemory(ABOUT, Set.of(BAKKEN), free);
    final SourcePoll poll;

    Instance(SharedNotes notes) {
      SlotSource source =
          new SlotSource() {
            @Override
            public String id() {
              return "opdigtet";
            }

            @Override
            public Set<ServiceAtSiteId> serves() {
              return Set.of(BAKKEN);
            }

            @Override
            public Mono<SourceAnswer> fetch(Set<ServiceAtSiteId> wanted) {
              asked++;
              return Mono.just(answer);
            }
          };
      poll = new SourcePoll(source, memory, Duration.ofSeconds(60), notes, Broadcast.NONE);
      free.follow(
          ClinicRegistry.of(
              List.of(ClinicRegistry.clinic("bakken", ClinicRegistry.HERE, null, List.of()))));
    }

    FirstFree first() {
      return free.current().at("bakken", "sygepleje").first(time);
    }
  }

  private static News news(Instant asOf, TimeBlock... free) {
    return new News(asOf, NOW.plus(Duration.ofDays(30)), Map.of(BAKKEN, List.of(free)), List.of());
  }

  private static TimeBlock at(Instant start) {
    return new TimeBlock("slot-" + start, start, start.plusSeconds(900), 1, false);
  }

  private void round(Instance instance, SourceAnswer said) {
    answer = said;
    instance.poll.round().block();
  }

  @Test
  void anAnswerGrowsOldIntoRingFirstAndNeverIntoNoTimes() {
    assertThat(here.first().confidence()).isEqualTo(Confidence.SILENT);
    round(here, news(NOW, at(TEN)));
    assertThat(here.first()).isInstanceOf(FirstFree.At.class);
    Failed gone = new Failed(Failed.Why.UNREACHABLE, "gone");
    time = NOW.plus(Duration.ofMinutes(15));
    round(here, gone);
    assertThat(here.first()).isInstanceOf(FirstFree.At.class);
    time = NOW.plus(Duration.ofMinutes(16));
    assertThat(here.first())
        .isInstanceOfSatisfying(
            FirstFree.Old.class,
            old -> {
              assertThat(old.free().start()).isEqualTo(TEN);
              assertThat(old.by().asOf()).isEqualTo(NOW);
            });
    // Its last time is over: not full, but silent, with a phone.
    time = TEN.plusSeconds(60);
    assertThat(here.first())
        .isInstanceOfSatisfying(
            FirstFree.Silent.class,
            silent -> {
              assertThat(silent.phone()).isNotNull();
              assertThat(silent.said()).isPresent();
            });
    assertThat(here.free.current().at("bakken", "sygepleje").between(NOW, TEN.plusSeconds(9), 9))
        .isEmpty();
  }

  @Test
  void olderNewsNeverOverwriteNewer() {
    round(here, news(NOW, at(TEN)));
    List<SlotNotice> notices =
        here.memory.take(news(NOW.minusSeconds(1), at(TEN.plusSeconds(900))));
    assertThat(notices).extracting(SlotNotice::code).containsExactly(Code.OLDER_NEWS);
    assertThat(here.first().slot().orElseThrow().start()).isEqualTo(TEN);
  }

  @Test
  void takenTimesAreFullAndUntoldOnesAreNot() {
    round(here, news(NOW, at(TEN)));
    round(here, news(NOW.plusSeconds(1)));
    assertThat(here.first().confidence()).isEqualTo(Confidence.FULL);
    round(here, news(NOW.plusSeconds(2), at(TEN)));
    News nothingTold =
        new News(NOW.plusSeconds(3), NOW.plus(Duration.ofDays(30)), Map.of(), List.of());
    assertThat(here.memory.take(nothingTold))
        .extracting(SlotNotice::code)
        .containsExactly(Code.VANISHED_SLOTS);
    assertThat(here.first().confidence()).isEqualTo(Confidence.SILENT);
  }

  @Test
  void countsAreCoarseAndNoTimeOfDay() {
    round(here, news(NOW, new TimeBlock("day", TEN, TEN.plusSeconds(18_000), 40, true)));
    assertThat(here.first())
        .isInstanceOfSatisfying(
            FirstFree.Counted.class, counted -> assertThat(counted.count()).isEqualTo(40));
    FirstFree later =
        here.free
            .current()
            .at("bakken", "sygepleje")
            .first(NOW, second -> second >= TEN.plusSeconds(3600).getEpochSecond());
    assertThat(later.confidence()).isEqualTo(Confidence.COARSE);
  }

  @Test
  void aTimeThatDoesNotSuitIsNotCalledTaken() {
    round(here, news(NOW, at(TEN)));
    assertThat(here.free.current().at("bakken", "sygepleje").first(NOW, second -> false))
        .isInstanceOf(FirstFree.NoneFits.class);
  }

  @Test
  void ofTwoInstancesOneAsksAndBothKnow() {
    SharedNotes notes = new MemoryNotes();
    Instance one = new Instance(notes);
    Instance other = new Instance(notes);
    asked = 0;
    round(one, news(NOW, at(TEN)));
    round(other, news(NOW.plusSeconds(1)));
    assertThat(asked).isEqualTo(1);
    assertThat(one.first()).isEqualTo(other.first()).isInstanceOf(FirstFree.At.class);
    // What is shared may be another version's, or damaged.
    redis.put("slots:opdigtet", new SharedNotes.Note(Long.MAX_VALUE, "{\"places\":[{}]}"));
    other.poll.takeShared().block();
    assertThat(other.first()).isInstanceOf(FirstFree.At.class);
  }

  /** As Redis would keep them. */
  private final class MemoryNotes implements SharedNotes {
    private boolean given;

    @Override
    public Mono<Boolean> put(String name, long order, String text, Duration keep) {
      Note before = redis.get(name);
      boolean newer = before == null || before.order() < order;
      if (newer) {
        redis.put(name, new Note(order, text));
      }
      return Mono.just(newer);
    }

    @Override
    public Mono<Note> find(String name) {
      return Mono.justOrEmpty(redis.get(name));
    }

    @Override
    public Mono<Boolean> myTurn(String name, Duration span) {
      boolean first = !given;
      given = true;
      return Mono.just(first);
    }
  }
}
