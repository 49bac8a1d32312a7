package dk.naersund.availability.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.text.LocalText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same slots for ever, said at each moment anew. */
public final class FixedFreeTimes implements FreeTimes {
  private final Clock clock;
  private final Map<ServiceAtSiteId, List<SourceTimes>> all = new HashMap<>();

  public FixedFreeTimes(Clock clock, List<FreeSlot> slots) {
    this.clock = clock;
    slots.stream().collect(Collectors.groupingBy(slot -> slot.id().source())).forEach(this::add);
  }

  private void add(String source, List<FreeSlot> slots) {
    SourceAbout about =
        new SourceAbout(source, LocalText.danish(source), null, Duration.ofMinutes(1));
    slots.stream()
        .collect(Collectors.groupingBy(FreeSlot::at))
        .forEach(
            (at, free) -> {
              SlotColumn column = SlotColumn.of(free);
              all.computeIfAbsent(at, key -> new ArrayList<>())
                  .add(SourceTimes.live(about, column.end(), column));
            });
  }

  @Override
  public FreeTimesSnapshot current() {
    Instant now = clock.instant();
    return new MemoryFreeTimes(now, now, all, at -> Spans.ALWAYS);
  }
}
