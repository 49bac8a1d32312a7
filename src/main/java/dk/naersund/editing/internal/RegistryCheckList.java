package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.CheckList;
import dk.naersund.editing.Editing;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.Permissions;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryHistory;
import dk.naersund.registry.RegistryHistory.LastLook;
import dk.naersund.registry.RegistryHistory.Version;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The list from the snapshot, with what the history and the inbox say about each entry. */
@Component
class RegistryCheckList implements CheckList {
  private final Registry registry;
  private final RegistryHistory history;
  private final Editing editing;
  private final DatabaseReports reports;
  private final Worlds worlds;
  private final Clock clock;
  private final String why;

  RegistryCheckList(
      Registry registry,
      RegistryHistory history,
      Editing editing,
      DatabaseReports reports,
      Worlds worlds,
      Clock clock,
      Texts texts) {
    this.registry = registry;
    this.history = history;
    this.editing = editing;
    this.reports = reports;
    this.worlds = worlds;
    this.clock = clock;
    why = texts.get(Texts.DANISH, "editing.confirmed");
  }

  @Override
  public Mono<List<Entry>> list(Account account) {
    if (!Permissions.isEditor(account)) {
      return Mono.error(new NotPermitted(null));
    }
    RegistrySnapshot now = registry.snapshot();
    Map<String, Site> sites =
        now.sites().stream()
            .filter(site -> Permissions.mayEdit(account, site))
            .collect(Collectors.toMap(Site::id, Function.identity()));
    LocalDate today = today();
    return Mono.zip(
        history.lastLooks(sites.keySet()).collectList(),
        reports.countNew(),
        (looks, counts) ->
            looks.stream()
                .map(look -> entry(sites, look, now, counts, today))
                // To confirm is a change, too: the last change is the last look.
                .sorted(
                    Comparator.comparing(Entry::changed).thenComparing(entry -> entry.site().id()))
                .toList());
  }

  private static Entry entry(
      Map<String, Site> sites,
      LastLook look,
      RegistrySnapshot now,
      Map<String, Integer> newReports,
      LocalDate today) {
    Site site = Objects.requireNonNull(sites.get(look.site()));
    Completeness completeness = Completeness.of(site, today);
    Version confirmation = look.confirmation();
    LocalDate confirmed = site.entry().confirmed();
    return new Entry(
        site,
        now.version(EntityId.of(site)),
        look.change().at(),
        look.change().who(),
        confirmed,
        confirmed == null || confirmation == null ? null : confirmation.who(),
        Turns.oldestFact(site).orElse(null),
        completeness.missing(),
        completeness.asked() - completeness.missing().size(),
        completeness.asked(),
        Turns.next(site, today).orElse(null),
        newReports.getOrDefault(site.id(), 0));
  }

  @Override
  public Mono<PublishOutcome> confirm(Map<String, Long> seen, Account account) {
    return upTo(seen.values()).then(Mono.defer(() -> confirmNow(seen, account)));
  }

  /** What is put back with a confirmation must be at least as new as what was looked at. */
  private Mono<Void> upTo(Collection<Long> versions) {
    long known = registry.snapshot().event();
    return versions.stream().anyMatch(version -> version > known)
        ? registry.catchUp().then()
        : Mono.empty();
  }

  private Mono<PublishOutcome> confirmNow(Map<String, Long> seen, Account account) {
    LocalDate today = today();
    List<Edit> edits =
        seen.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<Edit>map(
                entry -> {
                  Site site = (Site) editing.open(EntityId.site(entry.getKey()), account).entity();
                  return new Edit.Put(
                      site.withEntry(site.entry().confirmedOn(today)), entry.getValue());
                })
            .toList();
    return editing.publish(edits, why, account);
  }

  private LocalDate today() {
    ZoneId zone = worlds.current().region().zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
