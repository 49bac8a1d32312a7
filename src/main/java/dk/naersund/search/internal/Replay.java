package dk.naersund.search.internal;

import dk.naersund.streets.Reached;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Remembers what an iterator has given, so that it can be gone through again and further on. */
final class Replay {
  private final Iterator<Reached> source;
  private final List<Reached> given = new ArrayList<>();

  Replay(Iterator<Reached> source) {
    this.source = source;
  }

  /** What was given until now. */
  List<Reached> given() {
    return Collections.unmodifiableList(given);
  }

  /** All from the first one on. */
  Iterator<Reached> fromStart() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < given.size() || source.hasNext();
      }

      @Override
      public Reached next() {
        if (next == given.size()) {
          given.add(source.next());
        }
        return given.get(next++);
      }
    };
  }
}
