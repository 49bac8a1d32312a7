package dk.naersund.availability.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.availability.SlotNotice;
import dk.naersund.availability.SlotNotice.Code;
import dk.naersund.availability.SourceAnswer.News;
import dk.naersund.availability.SourceAnswer.TimeBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one source told last, in the free times of this instance. It only goes forward by the
 * source's own times, which were never taken for later than ours: a clock that ran ahead for a
 * while does not shut out the news after it.
 */
final class SourceMemory {
  private final SourceAbout about;
  private final Set<ServiceAtSiteId> serves;
  private final CurrentFreeTimes current;
  private @Nullable News last;

  SourceMemory(SourceAbout about, Set<ServiceAtSiteId> serves, CurrentFreeTimes current) {
    this.about = about;
    this.serves = serves;
    this.current = current;
    publish(null);
  }

  synchronized Optional<News> last() {
    return Optional.ofNullable(last);
  }

  /**
   * Takes news unless they are older than what is known.
   *
   * @return what is noteworthy about them, besides their own notices
   */
  synchronized List<SlotNotice> take(News news) {
    News before = last;
    if (before != null && news.asOf().isBefore(before.asOf())) {
      return List.of(
          new SlotNotice(
              Code.OLDER_NEWS,
              "as of %s, after one as of %s".formatted(news.asOf(), before.asOf())));
    }
    last = news;
    publish(news);
    return before == null ? List.of() : vanished(before, news);
  }

  /** What was told last still holds; whether that is any news. */
  synchronized boolean stillHolds(Instant asOf) {
    News before = last;
    if (before == null || !asOf.isAfter(before.asOf())) {
      return false;
    }
    last = new News(asOf, before.until(), before.slots(), List.of());
    publish(last);
    return true;
  }

  private static List<SlotNotice> vanished(News before, News now) {
    List<SlotNotice> notices = new ArrayList<>();
    before
        .slots()
        .forEach(
            (at, slots) -> {
              if (!slots.isEmpty() && !now.slots().containsKey(at)) {
                notices.add(
                    new SlotNotice(
                        Code.VANISHED_SLOTS,
                        "%d times of %s, without any being called taken"
                            .formatted(slots.size(), at)));
              }
            });
    return notices;
  }

  private void publish(@Nullable News news) {
    Map<ServiceAtSiteId, @Nullable SourceTimes> times = new HashMap<>();
    for (ServiceAtSiteId at : serves) {
      List<TimeBlock> told = news == null ? null : news.slots().get(at);
      // Nothing told is not "all taken": the source is silent about this one.
      times.put(
          at, news == null || told == null ? SourceTimes.unheard(about) : times(at, told, news));
    }
    current.put(about.id(), times);
  }

  private SourceTimes times(ServiceAtSiteId at, List<TimeBlock> told, News news) {
    List<FreeSlot> exact =
        told.stream()
            .filter(block -> !block.coarse())
            .map(
                block ->
                    new FreeSlot(
                        new SlotId(about.id(), block.id()),
                        at,
                        block.start(),
                        (int) Duration.between(block.start(), block.end()).toMinutes(),
                        block.seats()))
            .toList();
    return new SourceTimes(
        about,
        news.asOf(),
        false,
        news.until().getEpochSecond(),
        SlotColumn.of(exact),
        told.stream().filter(TimeBlock::coarse).toList());
  }
}
