package dk.naersund.address.internal;

import dk.naersund.address.internal.Entry.House;
import dk.naersund.platform.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the index: one document per entry, the best known first, so that reading in document order
 * is reading by rank; then one per house, to find the nearest.
 */
final class IndexBuilder {
  private static final double BUFFER_MEGABYTES = 48;

  private IndexBuilder() {}

  static void build(List<Entry> entries, Path folder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(true)
            // The only policy that keeps the documents in the order in which they came.
            .setMergePolicy(new LogDocMergePolicy());
    long houses = 0;
    try (Progress progress = Progress.of("Indexing addresses");
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Entry entry : entries) {
        writer.addDocument(document(entry));
        progress.tick();
      }
      for (Entry entry : entries) {
        for (House house : entry.houses()) {
          writer.addDocument(document(entry, house));
          houses++;
          progress.tick();
        }
      }
      writer.forceMerge(1);
      writer.commit();
      progress.done(
          String.format(
              Locale.ROOT, "%,d streets, stops and landmarks, %,d houses", entries.size(), houses));
    }
  }

  private static Document document(Entry entry) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.ID, entry.id(), Store.NO));
    document.add(new BinaryDocValuesField(Fields.ENTRY, EntryCodec.encode(entry)));
    document.add(new NumericDocValuesField(Fields.LAT, EntryCodec.e7(entry.position().lat())));
    document.add(new NumericDocValuesField(Fields.LON, EntryCodec.e7(entry.position().lon())));
    NameForms forms = NameForms.of(entry);
    add(document, Fields.NAME, forms.whole());
    add(document, Fields.NAME_BEGIN, beginnings(forms.whole()));
    add(document, Fields.TAIL, forms.tails());
    add(document, Fields.TAIL_BEGIN, beginnings(forms.tails()));
    add(document, Fields.SOUND, forms.sounds());
    add(document, Fields.TOWN, NameForms.ofTowns(entry));
    add(document, Fields.POSTCODE, entry.postcodes());
    return document;
  }

  private static Document document(Entry entry, House house) {
    Document document = new Document();
    double lat = house.position().lat();
    double lon = house.position().lon();
    document.add(new LatLonPoint(Fields.HOUSE_POINT, lat, lon));
    document.add(new LatLonDocValuesField(Fields.HOUSE_POINT, lat, lon));
    String id = Ids.house(entry.id(), house.number());
    document.add(new BinaryDocValuesField(Fields.HOUSE, new BytesRef(id)));
    return document;
  }

  private static void add(Document document, String field, Iterable<String> terms) {
    for (String term : terms) {
      document.add(new StringField(field, term, Store.NO));
    }
  }

  private static Set<String> beginnings(Set<String> names) {
    Set<String> beginnings = new TreeSet<>();
    for (String name : names) {
      for (int end = 1; end <= Math.min(name.length(), Fields.LONGEST_BEGINNING); end++) {
        beginnings.add(name.substring(0, end));
      }
    }
    return beginnings;
  }
}
