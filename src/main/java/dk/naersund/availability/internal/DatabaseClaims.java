package dk.naersund.availability.internal;

import dk.naersund.availability.Calendar;
import dk.naersund.availability.Claim;
import dk.naersund.availability.ConfirmOutcome;
import dk.naersund.availability.HoldOutcome;
import dk.naersund.availability.MoveOutcome;
import dk.naersund.availability.SlotId;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Claims by the database's functions: one round trip each, which is a transaction of its own. */
final class DatabaseClaims implements Calendar {
  private final DatabaseClient database;
  private final SlotRows slots;
  private final Runnable changed;

  /**
   * @param changed is called when a claim has come or gone
   */
  DatabaseClaims(DatabaseClient database, Runnable changed) {
    this.database = database;
    this.changed = changed;
    slots = new SlotRows(database);
  }

  @Override
  public Mono<HoldOutcome> hold(SlotId slot, Duration patience, String key) {
    long number = number(slot);
    if (number < 0) {
      return Mono.just(new HoldOutcome.Gone());
    }
    return database
        .sql("select * from hold_slot(:slot, :key, make_interval(secs => :seconds))")
        .bind("slot", number)
        .bind("key", key)
        .bind("seconds", patience.toMillis() / 1000.0)
        .map(DatabaseClaims::held)
        .one()
        .doOnNext(
            outcome -> {
              if (outcome instanceof HoldOutcome.Held) {
                changed.run();
              }
            });
  }

  private static HoldOutcome held(Readable row) {
    return switch (CalendarRows.text(row, "outcome")) {
      case "held" ->
          new HoldOutcome.Held(slot(row), Objects.requireNonNull(instant(row, "held_until")));
      case "yours" -> new HoldOutcome.AlreadyYours(slot(row), instant(row, "held_until"));
      case "taken" -> new HoldOutcome.Taken();
      default -> new HoldOutcome.Gone();
    };
  }

  private static SlotId slot(Readable row) {
    return SlotId.own(Objects.requireNonNull(row.get("at_slot", Long.class)));
  }

  private static @Nullable Instant instant(Readable row, String column) {
    OffsetDateTime time = row.get(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The number of a slot of ours; -1 where there can be none. */
  private static long number(SlotId slot) {
    return slot.isOwn() && slot.id().matches("[0-9]{1,18}") ? Long.parseLong(slot.id()) : -1;
  }

  @Override
  public Mono<ConfirmOutcome> confirm(String key) {
    return database
        .sql("select outcome from confirm_claim(:key)")
        .bind("key", key)
        .map(
            row ->
                switch (CalendarRows.text(row, "outcome")) {
                  case "booked" -> ConfirmOutcome.BOOKED;
                  case "already" -> ConfirmOutcome.ALREADY_BOOKED;
                  case "withdrawn" -> ConfirmOutcome.WITHDRAWN;
                  default -> ConfirmOutcome.EXPIRED;
                })
        .one();
  }

  @Override
  public Mono<Boolean> release(String key) {
    return database
        .sql("select release_claim(:key)")
        .bind("key", key)
        .mapValue(Boolean.class)
        .one()
        .doOnNext(
            released -> {
              if (released) {
                changed.run();
              }
            });
  }

  @Override
  public Mono<MoveOutcome> move(String key, SlotId to) {
    long number = number(to);
    if (number < 0) {
      return Mono.just(MoveOutcome.GONE);
    }
    return database
        .sql("select outcome from move_claim(:key, :slot)")
        .bind("key", key)
        .bind("slot", number)
        .map(
            row ->
                switch (CalendarRows.text(row, "outcome")) {
                  case "moved" -> MoveOutcome.MOVED;
                  case "there" -> MoveOutcome.ALREADY_THERE;
                  case "taken" -> MoveOutcome.TAKEN;
                  case "gone" -> MoveOutcome.GONE;
                  default -> MoveOutcome.EXPIRED;
                })
        .one()
        .doOnNext(
            outcome -> {
              if (outcome == MoveOutcome.MOVED) {
                changed.run();
              }
            });
  }

  @Override
  public Mono<Claim> find(String key) {
    return slots.claims("c.key = :key", Map.of("key", key)).next();
  }
}
