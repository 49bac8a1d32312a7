package dk.naersund.address.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The index as a dictionary: from a word, its beginning, or something like it to documents. Made
 * for one segment, which {@link IndexBuilder} guarantees. Safe for many readers.
 */
final class Lexicon {
  private static final int MOST_TERMS = 3000;

  /** Takes documents; answers whether it wants more. */
  interface Sink {
    boolean add(int document, int cost);
  }

  private static final SimilarWords NO_WORDS = new SimilarWords(List.of());

  private final LeafReader leaf;
  private final Map<String, SimilarWords> similar = new HashMap<>();

  Lexicon(LeafReader leaf) {
    this.leaf = leaf;
    for (String field : List.of(Fields.NAME, Fields.TAIL, Fields.TOWN)) {
      similar.put(field, new SimilarWords(words(field)));
    }
  }

  private List<String> words(String field) {
    List<String> words = new ArrayList<>();
    reading(
        field,
        terms -> {
          for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            words.add(term.utf8ToString());
          }
        });
    words.sort(null);
    return words;
  }

  /** The documents with this term. */
  void exact(String field, String term, int cost, Sink sink) {
    reading(
        field,
        terms -> {
          if (terms.seekExact(new BytesRef(term))) {
            take(terms, cost, sink);
          }
        });
  }

  /** The documents with a term that begins so, the term itself included. */
  void beginning(String field, String begin, int cost, Sink sink) {
    BytesRef prefix = new BytesRef(begin);
    reading(
        field,
        terms -> {
          boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
          for (int i = 0; more && i < MOST_TERMS; i++) {
            more =
                StringHelper.startsWith(terms.term(), prefix)
                    && take(terms, cost, sink)
                    && terms.next() != null;
          }
        });
  }

  /** The field's terms that are like the word, see {@link SimilarWords#like}. */
  List<SimilarWords.Match> similar(String field, String word, int mistakes, boolean open) {
    return similar.getOrDefault(field, NO_WORDS).like(word, mistakes, open);
  }

  /** The entry in this document, with its houses or without. */
  Entry entry(int document, boolean withHouses) {
    try {
      return EntryCodec.decode(bytes(Fields.ENTRY, document), withHouses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes that belong to a document. */
  BytesRef bytes(String field, int document) {
    try {
      BinaryDocValues values = DocValues.getBinary(leaf, field);
      if (!values.advanceExact(document)) {
        throw new IllegalStateException("document " + document + " has no " + field);
      }
      return values.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents that have bytes of the field, in their order. */
  IntStream documentsWith(String field) {
    try {
      BinaryDocValues values = DocValues.getBinary(leaf, field);
      IntStream.Builder documents = IntStream.builder();
      for (int d = values.nextDoc(); d != BinaryDocValues.NO_MORE_DOCS; d = values.nextDoc()) {
        documents.add(d);
      }
      return documents.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers that belong to documents, asked for in ascending order of the documents. */
  NumericDocValues numbers(String field) {
    try {
      return DocValues.getNumeric(leaf, field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int documents() {
    return leaf.maxDoc();
  }

  private interface Reader {
    void read(TermsEnum terms) throws IOException;
  }

  private void reading(String field, Reader reader) {
    try {
      Terms terms = leaf.terms(field);
      if (terms != null) {
        reader.read(terms.iterator());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean take(TermsEnum terms, int cost, Sink sink) throws IOException {
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
      if (!sink.add(doc, cost)) {
        return false;
      }
    }
    return true;
  }
}
