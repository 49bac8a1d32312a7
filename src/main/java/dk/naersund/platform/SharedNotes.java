package dk.naersund.platform;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * What the instances of one installation tell each other and may forget: kept in Redis where {@code
 * spring.data.redis} names one. Never fails, and waits a second at most; without Redis each
 * instance is on its own.
 */
public interface SharedNotes {
  /** Nobody to share with. */
  SharedNotes NONE =
      new SharedNotes() {
        @Override
        public Mono<Boolean> put(String name, long order, String text, Duration keep) {
          return Mono.just(false);
        }

        @Override
        public Mono<Note> find(String name) {
          return Mono.empty();
        }

        @Override
        public Mono<Boolean> myTurn(String name, Duration span) {
          return Mono.just(true);
        }
      };

  /**
   * A note.
   *
   * @param order grows with what is newer
   * @param text what was noted
   */
  record Note(long order, String text) {}

  /**
   * Puts a note in the place of an older one.
   *
   * @param order of the note; one with the same order or a greater one is kept instead
   * @param keep after which it is forgotten
   * @return whether it is there now; false also when nobody can say
   */
  Mono<Boolean> put(String name, long order, String text, Duration keep);

  /** The note; empty when there is none, and when nobody can say. */
  Mono<Note> find(String name);

  /**
   * Whether this instance is the one that does something during a span of time: the first that asks
   * is. True when nobody can say, so that it is rather done twice than never.
   */
  Mono<Boolean> myTurn(String name, Duration span);
}
