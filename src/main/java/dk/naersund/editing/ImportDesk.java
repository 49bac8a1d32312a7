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
   * @param name what the file is called where it came from; null when nobody said
   * @param day from when on it holds
   * @param published the registry's event after it was published; null while it is not
   */
  record Run(
      UUID id,
      String who,
      Instant at,
      Format format,
      @Nullable String name,
      LocalDate day,
      @Nullable Long published) {}

  /**
   * What a run would do now.
   *
   * @param run the run
   * @param dryRun its notices and the difference; what the account may not change is not proposed
   * @param notYours entities that the file would change and the account may not; they stay as they
   *     are
   * @param mark stands for all that it would do; to be handed back by who has read it
   * @param asShown whether it is still what was shown first
   */
  record Proposal(Run run, DryRun dryRun, List<EntityId> notYours, String mark, boolean asShown) {
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
   * Keeps a file without looking at it, however long that will take: {@link #get} looks.
   *
   * @param name what it is called; null when nobody said
   * @param file its bytes, at most {@link #MOST_BYTES}; an {@link IllegalArgumentException} above
   * @param day from when on it holds
   */
  Mono<Run> keep(Format format, @Nullable String name, byte[] file, LocalDate day, Account account);

  /** Keeps a file and says what it would do. */
  default Mono<Proposal> propose(Format format, byte[] file, LocalDate day, Account account) {
    return keep(format, null, file, day, account).flatMap(run -> get(run.id(), account));
  }

  /** The account's runs, the newest first. */
  Flux<Run> list(Account account);

  /** A run of the account; {@link NotThere} when it has no such run. */
  Mono<Run> run(UUID id, Account account);

  /** What a run of the account would do now; {@link NotThere} when it has no such run. */
  Mono<Proposal> get(UUID id, Account account);

  /** What publishing a run of the account now would do for citizens; errors as {@link #get}. */
  Mono<Preview> preview(UUID id, Account account);

  /**
   * Does what was shown; a run that is published already does nothing more.
   *
   * @param mark of the proposal that somebody has read; null for the one that was shown first
   * @param why the reason; not blank
   * @return {@link NoLongerAsShown}, {@link NotThere} or {@link NotPermitted} as errors
   */
  Mono<Published> publish(UUID id, @Nullable String mark, String why, Account account);

  /**
   * For how many seconds some instance has been publishing the run; empty when none is. One that
   * was killed at it is forgotten after half a minute.
   */
  Mono<Long> publishingFor(UUID id);

  /** Forgets a run of the account. */
  Mono<Void> discard(UUID id, Account account);
}
