package dk.naersund.availability.internal;

import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.registry.RegistrySnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The maps that queries take: replaced as a whole whenever a source or the registry changes. */
final class CurrentFreeTimes implements FreeTimes {
  private final Clock clock;
  private volatile State state =
      new State(HashTreePMap.empty(), Instant.EPOCH, new OfferedDays(null));

  private record State(
      PMap<ServiceAtSiteId, List<SourceTimes>> all, Instant liveAsOf, OfferedDays offered) {}

  CurrentFreeTimes(Clock clock) {
    this.clock = clock;
  }

  @Override
  public FreeTimesSnapshot current() {
    State now = state;
    return new MemoryFreeTimes(clock.instant(), now.liveAsOf(), now.all(), now.offered());
  }

  /** What a source says since; where it says nothing more, null. */
  synchronized void put(String source, Map<ServiceAtSiteId, @Nullable SourceTimes> news) {
    PMap<ServiceAtSiteId, List<SourceTimes>> all = state.all();
    for (Map.Entry<ServiceAtSiteId, @Nullable SourceTimes> entry : news.entrySet()) {
      List<SourceTimes> sources = new ArrayList<>(all.getOrDefault(entry.getKey(), List.of()));
      sources.removeIf(one -> one.about().id().equals(source));
      if (entry.getValue() != null) {
        sources.add(entry.getValue());
      }
      all =
          sources.isEmpty()
              ? all.minus(entry.getKey())
              : all.plus(entry.getKey(), List.copyOf(sources));
    }
    state = new State(all, state.liveAsOf(), state.offered());
  }

  /** The live sources are as of this moment. */
  synchronized void liveAsOf(Instant moment) {
    state = new State(state.all(), moment, state.offered());
  }

  /** The registry is this one now. */
  synchronized void follow(RegistrySnapshot registry) {
    state = new State(state.all(), state.liveAsOf(), new OfferedDays(registry.forPublic()));
  }
}
