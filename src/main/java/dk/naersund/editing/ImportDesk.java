package dk.naersund.editing;

import dk.naersund.accounts.Account;
import dk.naersund.intake.DryRun;
import dk.naersund.intake.Format;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A register's file in two steps: first what it would do, then, by the run's id, doing just that,
 * in one transaction. A run that is not published leaves the registry alone.
 */
public interface ImportDesk {
  /** The most bytes of a file. */
  int MOST_BYTES = 32_000_000;

  /**
   * A file that was proposed.
   *
   * @param id the run's
   * @param who the account's name
   * @param at when it was proposed
   * @param format what kind of file
   * @param day from when on it holds
   * @param published the registry's event after it was published; null while it is not
   */
  record Run(
      UUID id, String who, Instant at, Format format, LocalDate day, @Nullable Long published) {}

  /**
   * What a run would do now.
   *
   * @param run the run
   * @param dryRun its notices and the difference; what the account may not change is not proposed
   * @param notYours entities that the file would change and the account may not; they stay as they
   *     are
   * @param asShown whether it is still what was shown when the file was proposed; only then it can
   *     be published
   */
  record Proposal(Run run, DryRun dryRun, List<EntityId> notYours, boolean asShown) {
    public Proposal {
      notYours = List.copyOf(notYours);
    }
  }

  /**
   * What became of publishing.
   *
   * @param entries what its edits are about, in their order
   */
  record Published(List<EntityId> entries, PublishOutcome outcome) {
    public Published {
      entries = List.copyOf(entries);
    }
  }

  /** The registry has changed so that the file would do something else now; look at it again. */
  final class NoLongerAsShown extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    public NoLongerAsShown(UUID id) {
      super("the import " + id + " would do something else now");
    }
  }

  /**
   * Says what a file would do and keeps it.
   *
   * @param file its bytes, at most {@link #MOST_BYTES}; an {@link IllegalArgumentException} above
   * @param day from when on it holds
   */
  Mono<Proposal> propose(Format format, byte[] file, LocalDate day, Account account);

  /** The account's runs, the newest first. */
  Flux<Run> list(Account account);

  /** What a run of the account would do now; {@link NotThere} when it has no such run. */
  Mono<Proposal> get(UUID id, Account account);

  /**
   * Does what was shown; a run that is published already does nothing more.
   *
   * @param why the reason; not blank
   * @return {@link NoLongerAsShown}, {@link NotThere} or {@link NotPermitted} as errors
   */
  Mono<Published> publish(UUID id, String why, Account account);

  /** Forgets a run of the account. */
  Mono<Void> discard(UUID id, Account account);
}
