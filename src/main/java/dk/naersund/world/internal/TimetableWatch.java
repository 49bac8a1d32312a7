package dk.naersund.world.internal;

import dk.naersund.world.PublicTransport;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when somebody replaces the region's timetable, and reads it once its files have come to
 * rest. A timetable that cannot be read, or in which nothing runs, is not taken: the one before it
 * stays.
 */
final class TimetableWatch {
  private static final Logger LOG = LoggerFactory.getLogger(TimetableWatch.class);

  private final TimetableFolder folder;
  private List<TimetableFolder.Seen> taken;
  private List<TimetableFolder.Seen> last;

  TimetableWatch(TimetableFolder folder) {
    this.folder = folder;
    taken = folder.look();
    last = taken;
  }

  /**
   * Looks once. What differs from the timetable in use is read when it is found unchanged for the
   * second time: until then somebody may be writing it.
   *
   * @param reader reads these files; gives null when there are none
   * @param taker takes what was read
   */
  synchronized void look(
      Function<List<TimetableFolder.Seen>, @Nullable PublicTransport> reader,
      Consumer<@Nullable PublicTransport> taker) {
    try {
      List<TimetableFolder.Seen> now = folder.look();
      boolean rests = now.equals(last);
      last = now;
      if (!rests || now.equals(taken)) {
        return;
      }
      // Even if it cannot be read: it is looked at again only when it has changed.
      taken = now;
      PublicTransport transport = reader.apply(now);
      if (transport != null && transport.timetable().firstDay().isEmpty()) {
        LOG.warn("Nothing runs in the new timetable; the one before it stays in use");
        return;
      }
      taker.accept(transport);
    } catch (RuntimeException e) {
      LOG.error("The new timetable cannot be read; the one before it stays in use", e);
    }
  }
}
