package dk.naersund.registry.internal;

import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.internal.Publication.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What edits want. Entities go through the file's format, so that the rules and the form are those
 * of the import, and what is in memory is to the letter what the tables and the events hold.
 *
 * @param wanted one for each edit
 * @param unreadable what does not have the form of the file, by the index of the edit
 */
record EditReader(List<Wanted> wanted, SortedMap<Integer, EditOutcome.Refused> unreadable) {
  /** Reads the edits; asks the history for what shall be restored. */
  static Mono<EditReader> read(List<Edit> edits, DatabaseHistory history) {
    return Flux.fromIterable(edits)
        .concatMap(
            edit ->
                edit instanceof Edit.Restore restore
                    ? history.at(restore.id(), restore.event()).map(past -> asIs(restore, past))
                    : Mono.just(edit))
        .collectList()
        .map(EditReader::of);
  }

  private static Edit asIs(Edit.Restore restore, Optional<RegistryEntity> past) {
    return past.<Edit>map(entity -> new Edit.Put(entity, restore.seen()))
        .orElseGet(() -> new Edit.Remove(restore.id(), restore.seen()));
  }

  private static EditReader of(List<Edit> edits) {
    List<Wanted> wanted = new ArrayList<>();
    SortedMap<Integer, EditOutcome.Refused> unreadable = new TreeMap<>();
    for (Edit edit : edits) {
      RegistryEntity after = null;
      if (edit instanceof Edit.Put put) {
        Problems problems = new Problems();
        after = EntityJson.read(put.id(), EntityJson.write(put.entity()), problems);
        if (!problems.all().isEmpty()) {
          unreadable.put(wanted.size(), new EditOutcome.Rejected(problems.all()));
        }
      }
      wanted.add(new Wanted(edit.id(), after, edit.seen()));
    }
    return new EditReader(wanted, unreadable);
  }
}
