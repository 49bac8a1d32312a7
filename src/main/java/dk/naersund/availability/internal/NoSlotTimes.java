package dk.naersund.availability.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotTimes;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

/** Where nobody tells us about times. */
enum NoSlotTimes implements SlotTimes {
  INSTANCE;

  private static final FirstFree NONE = new FirstFree.NoneKnown();

  @Override
  public FirstFree first(Instant notBefore, LongPredicate fits) {
    return NONE;
  }

  @Override
  public void visit(long fromSecond, long beforeSecond, Visitor visitor) {}

  @Override
  public List<FreeSlot> between(Instant from, Instant before, int limit) {
    return List.of();
  }

  @Override
  public FirstFree state() {
    return NONE;
  }
}
