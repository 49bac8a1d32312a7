package dk.naersund.availability.internal;

import dk.naersund.availability.SourceAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instance knows of a source, for those who run it.
 *
 * @param id the source's id
 * @param asOf when what it told last was so; null for never
 * @param failing why nothing was got from it when it was asked last; null when it answered
 */
record SourceState(String id, @Nullable Instant asOf, SourceAnswer.@Nullable Failed failing) {
  /** For the page of health: whether it answers, why not, and how old its answer is. */
  @Override
  public String toString() {
    String heard = asOf == null ? "never heard" : "as of " + asOf;
    return failing == null
        ? id + ": " + heard
        : id + ": " + failing.detail() + " (" + failing.why() + "), " + heard;
  }
}
