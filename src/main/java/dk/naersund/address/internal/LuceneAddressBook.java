package dk.naersund.address.internal;

import dk.naersund.address.Address;
import dk.naersund.address.AddressBook;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** The address book of one map, in a Lucene index on disk. */
public final class LuceneAddressBook implements AddressBook {
  private static final double NEAREST_METRES = 200;
  private static final int MOST_SUGGESTIONS = 50;

  private final DirectoryReader reader;

  /** Null when the map names nothing at all. */
  private final @Nullable Lexicon lexicon;

  private LuceneAddressBook(DirectoryReader reader) {
    this.reader = reader;
    lexicon = reader.leaves().isEmpty() ? null : new Lexicon(reader.leaves().getFirst().reader());
  }

  /** See {@link AddressBook#open}. */
  public static AddressBook open(Path map, Path home) {
    return new LuceneAddressBook(IndexFolder.open(map, home));
  }

  @Override
  public List<Address> suggest(String typed, int limit, @Nullable Position near) {
    return lexicon == null
        ? List.of()
        : new Suggester(lexicon).suggest(typed, Math.clamp(limit, 1, MOST_SUGGESTIONS), near);
  }

  @Override
  public Optional<Address> find(String id) {
    if (Ids.isThing(id)) {
      return entry(id).map(Suggester::address);
    }
    return Ids.parseHouse(id)
        .flatMap(
            house ->
                entry(house.street())
                    .flatMap(
                        street ->
                            Houses.place(street, house.number())
                                .map(placed -> Suggester.address(street, placed))));
  }

  private Optional<Entry> entry(String id) {
    if (lexicon == null) {
      return Optional.empty();
    }
    List<Integer> documents = new ArrayList<>();
    lexicon.exact(Fields.ID, id, 0, (document, cost) -> documents.add(document));
    return documents.stream().findFirst().map(document -> lexicon.entry(document, true));
  }

  @Override
  public Optional<Address> nearest(Position position) {
    if (lexicon == null) {
      return Optional.empty();
    }
    try {
      Sort byDistance =
          new Sort(
              LatLonDocValuesField.newDistanceSort(
                  Fields.HOUSE_POINT, position.lat(), position.lon()));
      TopDocs top =
          new IndexSearcher(reader)
              .search(
                  LatLonPoint.newDistanceQuery(
                      Fields.HOUSE_POINT, position.lat(), position.lon(), NEAREST_METRES),
                  1,
                  byDistance);
      return top.scoreDocs.length == 0
          ? Optional.empty()
          : find(lexicon.bytes(Fields.HOUSE, top.scoreDocs[0].doc).utf8ToString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stream<Address> all(Address.Kind kind) {
    if (lexicon == null) {
      return Stream.empty();
    }
    boolean houses = kind == Address.Kind.ADDRESS;
    Stream<Entry> entries =
        lexicon.documentsWith(Fields.ENTRY).mapToObj(document -> lexicon.entry(document, houses));
    return houses
        ? entries.flatMap(
            street ->
                street.houses().stream()
                    .map(house -> Suggester.address(street, Houses.placed(house))))
        : entries.filter(entry -> entry.kind() == kind).map(Suggester::address);
  }

  @Override
  public int size() {
    return reader.numDocs();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
