package dk.naersund.availability.internal;

import dk.naersund.availability.SlotNotice;
import dk.naersund.availability.SlotSource;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.platform.Broadcast;
import dk.naersund.platform.SharedNotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks one source again and again, and shares its answers: of several instances that hear each
 * other one asks at a time, and the others take what it got.
 */
final class SourcePoll {
  static final String CHANNEL = "naersund.slots";
  private static final Logger LOG = LoggerFactory.getLogger(SourcePoll.class);

  /** An answer that nobody has confirmed for so long is of no use to a new instance. */
  private static final Duration KEEP = Duration.ofDays(1);

  /** A larger answer is not shared: then each instance asks for itself. */
  private static final int MOST_SHARED = 8_000_000;

  private final SlotSource source;
  private final SourceMemory memory;
  private final Duration every;
  private final SharedNotes notes;
  private final Broadcast broadcast;
  private volatile Set<SlotNotice.Code> said = Set.of();
  private volatile SourceAnswer.@Nullable Failed failing;
  private volatile boolean shares = true;

  SourcePoll(
      SlotSource source,
      SourceMemory memory,
      Duration every,
      SharedNotes notes,
      Broadcast broadcast) {
    this.source = source;
    this.memory = memory;
    this.every = every;
    this.notes = notes;
    this.broadcast = broadcast;
  }

  /** What this instance knows of the source. */
  SourceState state() {
    return new SourceState(
        source.id(), memory.last().map(SourceAnswer.News::asOf).orElse(null), failing);
  }

  /** Begins; ends when it is disposed of. */
  Disposable start() {
    Flux<Boolean> rounds = Flux.interval(Duration.ZERO, every).onBackpressureDrop().map(n -> true);
    Flux<Boolean> calls =
        broadcast
            .heard(CHANNEL)
            .filter(id -> id.isEmpty() || id.equals(source.id()))
            .map(id -> false);
    return Flux.merge(
            rounds.concatMap(round -> round().then(Mono.just(true)), 1),
            calls.onBackpressureLatest().concatMap(call -> takeShared().thenReturn(true), 1))
        .subscribe();
  }

  /** One round: ask if it is our turn, else take what another instance got. */
  Mono<Void> round() {
    // A little less than the pause, so that the next round finds it free again.
    return (shares
            ? notes.myTurn("slots:" + source.id(), every.multipliedBy(9).dividedBy(10))
            : Mono.just(true))
        .flatMap(mine -> mine ? ask() : takeShared())
        .onErrorResume(
            problem -> {
              LOG.error("The source {} could not be dealt with", source.id(), problem);
              return Mono.empty();
            });
  }

  private Mono<Void> ask() {
    return source
        .fetch(source.serves())
        .flatMap(
            answer ->
                switch (answer) {
                  case SourceAnswer.News news -> {
                    List<SlotNotice> notices = new ArrayList<>(news.notices());
                    notices.addAll(memory.take(news));
                    answers();
                    tell(notices);
                    yield share();
                  }
                  case SourceAnswer.NothingNew same -> {
                    answers();
                    yield memory.stillHolds(same.asOf()) ? share() : Mono.<Void>empty();
                  }
                  case SourceAnswer.Failed failed -> {
                    fails(failed);
                    yield Mono.<Void>empty();
                  }
                });
  }

  private Mono<Void> share() {
    SourceAnswer.News news = memory.last().orElseThrow();
    String text = NewsJson.write(news);
    shares = text.length() <= MOST_SHARED;
    return !shares
        ? Mono.empty()
        : notes
            .put("slots:" + source.id(), news.asOf().toEpochMilli(), text, KEEP)
            .doOnNext(
                put -> {
                  if (put) {
                    broadcast.tell(CHANNEL, source.id());
                  }
                })
            .then();
  }

  /** Takes what another instance got, if it is newer. */
  Mono<Void> takeShared() {
    return notes
        .find("slots:" + source.id())
        .filter(
            note ->
                memory.last().map(last -> last.asOf().toEpochMilli() < note.order()).orElse(true))
        .flatMap(note -> Mono.justOrEmpty(NewsJson.read(note.text())))
        .doOnNext(
            news -> {
              memory.take(news);
              answers();
            })
        .onErrorResume(broken -> Mono.empty())
        .then();
  }

  private void answers() {
    if (failing != null) {
      LOG.info("The source {} answers again.", source.id());
    }
    failing = null;
  }

  private void fails(SourceAnswer.Failed failed) {
    // Once: it is asked again at every round, and what it told last grows old meanwhile.
    if (failing == null) {
      LOG.warn(
          "The source {} told nothing: {} ({}). What it told last is kept and grows old.",
          source.id(),
          failed.detail(),
          failed.why());
    }
    failing = failed;
  }

  private void tell(List<SlotNotice> notices) {
    Set<SlotNotice.Code> now =
        notices.stream()
            .map(SlotNotice::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SlotNotice.Code.class)));
    Set<SlotNotice.Code> before = said;
    notices.stream()
        .filter(notice -> !before.contains(notice.code()))
        .forEach(
            notice ->
                LOG.warn("The source {}: {}, {}", source.id(), notice.code(), notice.detail()));
    said = now;
  }
}
