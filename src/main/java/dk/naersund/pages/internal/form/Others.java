package dk.naersund.pages.internal.form;

import dk.naersund.editing.Editing;
import dk.naersund.editing.NotThere;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.FieldWords;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What others have done to an entry while somebody wrote; nothing of either is lost. */
@Component
class Others {
  private final Editing editing;

  Others(Editing editing) {
    this.editing = editing;
  }

  /** The entry as it is; as it last was when it is not there any more. */
  Mono<Found> find(Spoken spoken, EntrySort sort, String id) {
    if (id.equals(EntrySort.NEW)) {
      return Mono.just(Found.nothing(sort));
    }
    Editing.Opened opened;
    try {
      opened = editing.open(sort.entity(id), spoken.account());
    } catch (NotThere gone) {
      return last(spoken, sort, id, null, 0);
    }
    return sort.isIn(opened.entity(), id)
        ? Mono.just(new Found(sort, id, opened.entity(), opened.entity(), opened.version(), false))
        : last(spoken, sort, id, opened.entity(), opened.version());
  }

  private Mono<Found> last(
      Spoken spoken, EntrySort sort, String id, @Nullable RegistryEntity now, long version) {
    return kept(spoken, sort, id)
        .map(
            kept ->
                kept.stream()
                    .map(Kept::entity)
                    .filter(entity -> entity != null && sort.isIn(entity, id))
                    .findFirst()
                    .map(from -> new Found(sort, id, now, from, version, true))
                    .orElseThrow(() -> new NotThere("entry", id)));
  }

  private Mono<List<Kept>> kept(Spoken spoken, EntrySort sort, String id) {
    return editing.kept(sort.entity(id), spoken.account()).collectList();
  }

  /**
   * What was typed on top of what others have published since.
   *
   * @param seen the version that was on the screen
   * @return empty when nobody has changed this entry since
   */
  Mono<Optional<EntryPage>> since(Spoken spoken, Found found, long seen, SmallForm typed) {
    return found.id().equals(EntrySort.NEW) || found.version() == seen
        ? Mono.just(Optional.empty())
        : kept(spoken, found.sort(), found.id())
            .map(kept -> since(spoken, found, seen, typed, kept));
  }

  private static Optional<EntryPage> since(
      Spoken spoken, Found found, long seen, SmallForm typed, List<Kept> kept) {
    EntryForm now = found.form(spoken);
    Optional<Version> last = last(found, kept);
    String who = last.map(Version::who).orElse("?");
    String when = last.map(version -> spoken.moment(version.at())).orElse("?");
    if (found.gone()) {
      return Optional.of(
          found
              .page(spoken, now.with(typed))
              .lateTo(List.of(), spoken.get("form.gone", who, when)));
    }
    RegistryEntity entity = Objects.requireNonNull(found.now());
    RegistryEntity base =
        kept.stream()
            .filter(one -> one.version().event() == seen)
            .map(Kept::entity)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(entity);
    List<FieldChange> changes = found.sort().changes(base, entity, found.id());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    EntryForm before = found.sort().form(spoken, found.id(), base, base);
    Merge merge = Merge.of(before, now, typed);
    merge
        .clashes()
        .forEach((field, theirs) -> merge.merged().wrong(field, both(spoken, who, theirs)));
    return Optional.of(
        found
            .page(spoken, now.with(merge.merged()))
            .lateTo(
                FieldWords.of(spoken, entity).rows(changes),
                spoken.get("form.conflict", who, when)));
  }

  private static String both(Spoken spoken, String who, String theirs) {
    return theirs.isEmpty()
        ? spoken.get("form.both.empty", who)
        : spoken.get("form.both", who, theirs);
  }

  /** The last version that is about the entry. */
  private static Optional<Version> last(Found found, List<Kept> kept) {
    return IntStream.range(0, kept.size() - 1)
        .filter(
            i -> {
              RegistryEntity after = kept.get(i).entity();
              return after == null
                  || !found.sort().changes(kept.get(i + 1).entity(), after, found.id()).isEmpty();
            })
        .mapToObj(i -> kept.get(i).version())
        .findFirst();
  }
}
