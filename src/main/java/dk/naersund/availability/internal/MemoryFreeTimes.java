package dk.naersund.availability.internal;

import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The maps that all queries share, and the moment of one query.
 *
 * @param takenAt the moment
 * @param liveAsOf as of when the live sources are
 * @param all what each source says
 * @param offered when the registry offers each service at each site
 */
record MemoryFreeTimes(
    Instant takenAt,
    Instant liveAsOf,
    Map<ServiceAtSiteId, List<SourceTimes>> all,
    Function<ServiceAtSiteId, Spans> offered)
    implements FreeTimesSnapshot {
  @Override
  public SlotTimes at(String site, String service) {
    ServiceAtSiteId at = new ServiceAtSiteId(site, service);
    List<SourceTimes> sources = all.get(at);
    return sources == null
        ? NoSlotTimes.INSTANCE
        : new MemorySlotTimes(at, this, sources, offered.apply(at));
  }

  @Override
  public Set<ServiceAtSiteId> known() {
    return all.keySet();
  }

  @Override
  public boolean knows(String site, String service) {
    return all.containsKey(new ServiceAtSiteId(site, service));
  }
}
