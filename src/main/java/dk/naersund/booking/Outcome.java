package dk.naersund.booking;

import java.util.Optional;

/**
 * What became of a wish: done, or refused for a reason. An error means that the database could not
 * be asked ({@link dk.naersund.platform.DatabaseOutage}): whether it happened is then told by
 * asking again with the same key.
 *
 * @param <T> what there is when it is done
 */
public sealed interface Outcome<T> {
  /** It is done, now or before with the same key. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Nothing was changed. */
  record Refused<T>(Refusal why) implements Outcome<T> {}

  /** What there is when it is done; empty when it was refused. */
  default Optional<T> done() {
    return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /** Done with this. */
  static <T> Outcome<T> of(T value) {
    return new Done<>(value);
  }

  /** Refused for this reason. */
  static <T> Outcome<T> refused(Refusal why) {
    return new Refused<>(why);
  }
}
