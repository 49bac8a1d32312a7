package dk.naersund.availability.internal;

import dk.naersund.availability.SlotNotice;
import dk.naersund.availability.SlotNotice.Code;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects notices; of each kind the first few are kept, and the number of all is told. */
final class Notices {
  private static final int KEPT = 10;
  private static final int LONGEST = 200;

  private final Map<Code, Integer> counts = new EnumMap<>(Code.class);
  private final List<SlotNotice> kept = new ArrayList<>();

  void add(Code code, String detail) {
    if (counts.merge(code, 1, Integer::sum) <= KEPT) {
      String printable = detail.replaceAll("\\p{Cntrl}", " ");
      kept.add(new SlotNotice(code, printable.substring(0, Math.min(LONGEST, printable.length()))));
    }
  }

  /** What was kept, and for each kind of which there were more, how many. */
  List<SlotNotice> all() {
    List<SlotNotice> all = new ArrayList<>(kept);
    counts.forEach(
        (code, count) -> {
          if (count > KEPT) {
            all.add(new SlotNotice(code, "%,d in all".formatted(count)));
          }
        });
    return List.copyOf(all);
  }
}
