package dk.naersund.calls.internal;

import dk.naersund.calls.EmptySearches;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The table {@code search_without_result}, and before it what this instance has counted and not yet
 * written. All that is counted by comes from the region's own lists, so there are few counts.
 */
@Component
final class EmptySearchTable implements EmptySearches {
  /** So many kinds of count at once are an error somewhere, and not counted. */
  private static final int MOST = 10_000;

  private static final String NONE = "none";

  private final DatabaseClient database;
  private final Map<Counted, Long> counts = new ConcurrentHashMap<>();

  EmptySearchTable(DatabaseClient database) {
    this.database = database;
  }

  private record Counted(
      LocalDate day, String kind, String municipality, String reason, Channel channel) {}

  @Override
  public void count(NearestAnswer answer, Channel channel) {
    if (!answer.results().isEmpty() || counts.size() >= MOST) {
      return;
    }
    String municipality = answer.origin().kommunekode();
    counts.merge(
        new Counted(
            answer.asOf(),
            answer.kind().id(),
            municipality == null ? NONE : municipality,
            reason(answer),
            channel),
        1L,
        Long::sum);
  }

  /** Why most of the nearest places are not among the results; else why there is none at all. */
  private static String reason(NearestAnswer answer) {
    return answer.passedOver().stream()
        .flatMap(passed -> passed.reasons().stream().limit(1))
        .map(Reason::code)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> answer.notes().isEmpty() ? NONE : answer.notes().getFirst().code());
  }

  /** Writes what was counted; what cannot be written is counted on. */
  Mono<Void> flush() {
    return Flux.fromIterable(Map.copyOf(counts).keySet()).concatMap(this::write).then();
  }

  private Mono<Void> write(Counted counted) {
    Long searches = counts.remove(counted);
    if (searches == null) {
      return Mono.empty();
    }
    return database
        .sql(
            """
            insert into search_without_result as s
              (day, kind, municipality, reason, channel, searches)
            values (:day, :kind, :municipality, :reason, :channel, :searches)
            on conflict (day, kind, municipality, reason, channel)
              do update set searches = s.searches + excluded.searches
            """)
        .bind("day", counted.day)
        .bind("kind", counted.kind)
        .bind("municipality", counted.municipality)
        .bind("reason", counted.reason)
        .bind("channel", counted.channel.name().toLowerCase(Locale.ROOT))
        .bind("searches", Math.toIntExact(searches))
        .then()
        .onErrorResume(
            e -> {
              counts.merge(counted, searches, Long::sum);
              return Mono.error(e);
            });
  }

  @Override
  public Mono<List<Count>> list(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select kind, municipality, reason, channel, sum(searches) as searches
            from search_without_result where day between :from and :to
            group by kind, municipality, reason, channel
            order by searches desc, kind, municipality, reason, channel limit 500
            """)
        .bind("from", from)
        .bind("to", to)
        .map(
            row ->
                new Count(
                    text(row, "kind"),
                    text(row, "municipality"),
                    text(row, "reason"),
                    Channel.valueOf(text(row, "channel").toUpperCase(Locale.ROOT)),
                    Objects.requireNonNull(row.get("searches", Long.class))))
        .all()
        .collectList();
  }

  private static String text(io.r2dbc.spi.Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  /** Takes away what is older than we keep. */
  Mono<Void> sweep(LocalDate before) {
    return database
        .sql("delete from search_without_result where day < :before")
        .bind("before", before)
        .then();
  }
}
