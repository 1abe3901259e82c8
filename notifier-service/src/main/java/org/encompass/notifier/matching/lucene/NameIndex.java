package org.encompass.notifier.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Finds the names of the register that share words with what was said, in memory.
final class NameIndex {
  private static final String NAME = "name";
  private static final String PLACE = "place";
  private static final String AREA = "area";
  private static final String ROW = "row";

  /// More than may fit, so that too many are seen to be too many.
  private static final int MOST = 400;

  /// A shorter word is not taken for mistyped.
  private static final int SHORTEST = 3;

  /// Lucene warns that it has no vector instructions; a register is far too small to need them.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private final IndexSearcher searcher;
  private final int[] rows;
  private final Rarity rarity;

  NameIndex(List<Entry> entries, Rarity rarity) {
    this.rarity = rarity;
    var directory = new ByteBuffersDirectory();
    try {
      write(entries, directory);
      var reader = DirectoryReader.open(directory);
      rows = rows(reader);
      searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Places in the list of entries, the best first.
  ///
  /// @param mistyped also finds words with typing errors; slower
  int[] find(Asked asked, boolean mistyped) {
    try {
      var found = searcher.search(query(asked, mistyped), MOST).scoreDocs;
      int[] places = new int[found.length];
      for (int i = 0; i < found.length; i++) {
        places[i] = rows[found[i].doc];
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(Asked asked, boolean mistyped) {
    var name = new BooleanQuery.Builder();
    var whole = new BooleanQuery.Builder();
    var words = asked.name().telling();
    boolean all = words.stream().allMatch(rarity::known);
    for (int i = 0; i < words.size(); i++) {
      name.add(
          word(NAME, words.get(i), mistyped && (all || !rarity.known(words.get(i)))), Occur.SHOULD);
      whole.add(new TermQuery(new Term(PLACE, words.get(i))), Occur.SHOULD);
      if (i > 0) {
        var joined = words.get(i - 1) + words.get(i);
        name.add(new TermQuery(new Term(NAME, joined)), Occur.SHOULD);
      }
    }
    for (var word : asked.town()) {
      whole.add(word(PLACE, word, mistyped && !rarity.place(word)), Occur.SHOULD);
      whole.add(new BoostQuery(new TermQuery(new Term(NAME, word)), 0.5f), Occur.SHOULD);
    }
    if (!asked.postcode().area().isEmpty()) {
      whole.add(new TermQuery(new Term(AREA, asked.postcode().area())), Occur.SHOULD);
    }
    return whole.add(name.build(), Occur.MUST).build();
  }

  /// Words that the register has are looked for with typing errors only if it has them all.
  private Query word(String field, String word, boolean mistyped) {
    var term = new Term(field, word);
    return mistyped && word.length() >= SHORTEST ? new FuzzyQuery(term, 1) : new TermQuery(term);
  }

  private static void write(List<Entry> entries, ByteBuffersDirectory directory)
      throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int row = 0; row < entries.size(); row++) {
        writer.addDocument(document(entries.get(row), row));
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(Entry entry, int row) {
    var words = new ArrayList<>(entry.name().telling());
    for (int i = 1; i < entry.name().telling().size(); i++) {
      words.add(entry.name().telling().get(i - 1) + entry.name().telling().get(i));
    }
    var document = new Document();
    document.add(new TextField(NAME, String.join(" ", words), Field.Store.NO));
    document.add(new TextField(PLACE, String.join(" ", entry.place()), Field.Store.NO));
    document.add(new StringField(AREA, entry.postcode().area(), Field.Store.NO));
    document.add(new NumericDocValuesField(ROW, row));
    return document;
  }

  /// Merging may have moved documents.
  private static int[] rows(DirectoryReader reader) throws IOException {
    int[] rows = new int[reader.maxDoc()];
    for (var leaf : reader.leaves()) {
      var values = leaf.reader().getNumericDocValues(ROW);
      for (int doc = 0; values != null && values.advanceExact(doc); doc++) {
        rows[leaf.docBase + doc] = (int) values.longValue();
        if (doc + 1 == leaf.reader().maxDoc()) {
          break;
        }
      }
    }
    return rows;
  }
}
