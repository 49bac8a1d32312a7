package dk.naersund.editing;

import dk.naersund.accounts.Account;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * "Confirm your list": all places that an account keeps right, those first that nobody has looked
 * at for longest.
 */
public interface CheckList {
  /**
   * A place on the list.
   *
   * @param site the place
   * @param version its version; what one confirms
   * @param changed when it was last changed, or loaded
   * @param changedBy who changed it
   * @param confirmed the last day on which somebody found all of it right; null for never
   * @param confirmedBy who did; null when nobody, or when it came with the first load
   * @param oldestFact the date of its oldest access fact; null when it has none
   * @param missing what nobody has told us yet, in the order of the form
   * @param known how many of the things asked for are known
   * @param asked how many things are asked for
   * @param nextChange the next day on which something dated begins or ends there; null for none
   * @param newReports how many reports about it nobody has decided on
   */
  record Entry(
      Site site,
      long version,
      Instant changed,
      String changedBy,
      @Nullable LocalDate confirmed,
      @Nullable String confirmedBy,
      @Nullable LocalDate oldestFact,
      List<Missing> missing,
      int known,
      int asked,
      @Nullable LocalDate nextChange,
      int newReports) {
    public Entry {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Something that nobody has told us.
   *
   * @param what {@code phone}, {@code hours}, {@code landmark}, {@code english-name}, {@code
   *     photo}, or the id of an access feature
   * @param of id of the service or the entrance it is missing of; null for the place as a whole
   */
  record Missing(String what, @Nullable String of) {}

  /** The places that the account may change, those first that nobody has looked at for longest. */
  Mono<List<Entry>> list(Account account);

  /**
   * Notes today that the account has found sites right, as an event in the history of each: all in
   * one transaction, or none when one of them has changed since it was looked at.
   *
   * @param seen ids of sites and the versions that were looked at
   * @return {@link NotPermitted} or {@link NotThere} as errors; then none is noted
   */
  Mono<PublishOutcome> confirm(Map<String, Long> seen, Account account);
}
