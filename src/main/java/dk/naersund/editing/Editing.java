package dk.naersund.editing;

import dk.naersund.accounts.Account;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory.Happened;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How an account changes the registry. Whatever {@link Permissions} does not allow ends with {@link
 * NotPermitted}, and nothing is written; whoever may not change an entity is told no more about it.
 *
 * <p>Every change takes the reason: a text that is not blank and stands in the history for good.
 */
public interface Editing {
  /**
   * An entity as an editor begins with it.
   *
   * @param entity what it is now
   * @param version its version, to be handed back as {@code seen}
   */
  record Opened(RegistryEntity entity, long version) {}

  /**
   * An entity to be changed.
   *
   * @throws NotThere when there is none
   * @throws NotPermitted when the account may not change it
   */
  Opened open(EntityId id, Account account);

  /**
   * As {@link #open(EntityId, Account)}, for a program that says what it has seen: what this
   * instance has missed up to the event is taken over first. The errors come in the mono.
   *
   * @param event an event of the registry that the program has seen
   * @return with the entity's version where nothing has happened to it since the event; else with
   *     the event, with which no edit succeeds
   */
  Mono<Opened> open(EntityId id, long event, Account account);

  /** What these edits would do; writes nothing. */
  Mono<Preview> preview(List<Edit> edits, Account account);

  /**
   * Makes edits, all in one transaction or none. Drafts stay: whoever publishes what a draft has
   * kept discards it ({@link Drafts#discard}).
   */
  Mono<PublishOutcome> publish(List<Edit> edits, String why, Account account);

  /**
   * "Lukket i dag": adds a closure to what the site is now, whoever changed it a moment ago.
   *
   * @return {@link NotThere} as an error when there is no such site
   */
  Mono<PublishOutcome> close(String site, Site.Closure closure, String why, Account account);

  /**
   * Opens a site again: closures that hold on the day end the day before, those that would begin
   * later stay.
   *
   * @param day the first day on which it is open
   */
  Mono<PublishOutcome> reopen(String site, LocalDate day, String why, Account account);

  /**
   * The edits that make one change at many of a season's sites, for {@link #preview} and {@link
   * #publish}: the sites that offer one of the season's services and that the account may change.
   *
   * @throws NotThere when there is no such season, or no such site among them
   */
  List<Edit> forSeason(SeasonChange change, Account account);

  /** The versions of an entity, the newest first; that an entity is gone does not hide them. */
  Flux<Version> versions(EntityId id, Account account);

  /** As {@link #versions}, each with what the entity was right after it. */
  Flux<Kept> kept(EntityId id, Account account);

  /** What has happened last to what the account may change, at most so much, the newest first. */
  Flux<Happened> latest(int most, Account account);

  /**
   * What differs between two versions of an entity; where it was not there, all its fields are
   * nothing.
   *
   * @param from an event's number
   * @param to another one
   */
  Mono<List<FieldChange>> compare(EntityId id, long from, long to, Account account);
}
