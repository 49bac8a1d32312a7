package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.internal.data.TransferRule;
import java.util.List;
import org.onebusaway.gtfs.model.Transfer;

/** What one feed says about changes; between stations it holds for all their platforms. */
final class Transfers {
  private static final String FILE = "transfers.txt";
  private static final TransferRule.Kind[] KINDS = TransferRule.Kind.values();
  private final StopTable stops;
  private final Notices notices;
  private final List<TransferRule> into;

  Transfers(StopTable stops, Notices notices, List<TransferRule> into) {
    this.stops = stops;
    this.notices = notices;
    this.into = into;
  }

  void take(Transfer row, int line) {
    String id = row.getFromStop().getId().getId();
    boolean special =
        row.getFromRoute() != null
            || row.getToRoute() != null
            || row.getFromTrip() != null
            || row.getToTrip() != null;
    int type = row.getTransferType();
    if (special || type == 4 || type == 5) {
      notices.tell(NoticeCode.TRANSFER_NOT_USED, FILE, line, id);
      return;
    }
    if (type < 0 || type >= KINDS.length) {
      notices.tell(
          NoticeCode.VALUE_NOT_VALID, FILE, line, id, "transfer_type", String.valueOf(type));
      return;
    }
    int seconds = row.isMinTransferTimeSet() ? row.getMinTransferTime() : 0;
    for (int from : stops.numbersOf(id)) {
      for (int to : stops.numbersOf(row.getToStop().getId().getId())) {
        into.add(new TransferRule(from, to, KINDS[type], Math.max(0, seconds)));
      }
    }
  }
}
