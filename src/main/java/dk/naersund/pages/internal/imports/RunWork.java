package dk.naersund.pages.internal.imports;

import dk.naersund.accounts.Account;
import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.ImportDesk.Published;
import dk.naersund.editing.Preview;
import dk.naersund.registry.Registry;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The long parts of an import, for this instance: looking, weighing, publishing. */
@Component
final class RunWork {
  /** Large files fill a part of the memory with what they would do. */
  private static final int LOOKS = 4;

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final ImportDesk desk;
  private final Registry registry;
  private final LongWork<Now, Look> looks = new LongWork<>(LOOKS, KEPT);
  private final LongWork<Now, Preview> previews = new LongWork<>(LOOKS, KEPT);
  private final LongWork<Own, Published> publications = new LongWork<>(100, KEPT);

  RunWork(ImportDesk desk, Registry registry) {
    this.desk = desk;
    this.registry = registry;
  }

  /** One's own run. */
  private record Own(UUID run, String account) {}

  /** A run on the registry as it is: after an event it would do something else. */
  private record Now(Own own, long event) {}

  private Now now(UUID run, Account account) {
    return new Now(own(run, account), registry.snapshot().event());
  }

  private static Own own(UUID run, Account account) {
    return new Own(run, account.id());
  }

  /** What the file would do. */
  Mono<LongWork.State<Look>> look(UUID run, Account account) {
    return Mono.defer(
        () -> looks.await(now(run, account), () -> desk.get(run, account).map(Look::of)));
  }

  /** What that would do to promises and addresses. */
  Mono<LongWork.State<Preview>> preview(UUID run, Account account) {
    return Mono.defer(() -> previews.await(now(run, account), () -> desk.preview(run, account)));
  }

  /** Publishes what was read under this mark. */
  Mono<LongWork.State<Published>> publish(UUID run, String mark, String why, Account account) {
    return publication(run, account)
        .switchIfEmpty(
            publications.await(own(run, account), () -> desk.publish(run, mark, why, account)));
  }

  /**
   * A publication that goes on, here or on another instance, or has ended here a moment ago; empty
   * when there is none.
   */
  Mono<LongWork.State<Published>> publication(UUID run, Account account) {
    return publications
        .find(own(run, account))
        .switchIfEmpty(
            desk.publishingFor(run).map(seconds -> new LongWork.State<Published>(null, seconds)));
  }

  /** After its end has been told. */
  void told(UUID run, Account account) {
    publications.forget(own(run, account));
  }
}
