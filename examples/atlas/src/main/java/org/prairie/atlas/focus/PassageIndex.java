package org.prairie.atlas.focus;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.prairie.atlas.config.Folders;

/** Finds passages about a question. */
public final class PassageIndex implements ContentRetriever {
  private static final int MOST_PASSAGES = 2;

  private final IndexSearcher searcher;
  private final int passages;
  private long lookupMillis;

  public PassageIndex(Folders folders) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        Stream<Path> files = folders.sources("passages")) {
      for (Path file : files.toList()) {
        Document document = new Document();
        String id = file.getFileName().toString().replace(".txt", "");
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField("text", Files.readString(file), Field.Store.YES));
        writer.addDocument(document);
      }
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    this.passages = reader.numDocs();
    this.searcher = new IndexSearcher(reader);
  }

  @Override
  public List<Content> retrieve(Query query) {
    long begun = System.nanoTime();
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String word : query.text().toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      words.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
    }
    try {
      List<Content> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(words.build(), MOST_PASSAGES).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        found.add(
            Content.from(
                TextSegment.from("[" + document.get("id") + "] " + document.get("text").strip())));
      }
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      lookupMillis = (System.nanoTime() - begun) / 1_000_000;
    }
  }

  Evidence evidence(int cited) {
    return new Evidence(passages, cited, lookupMillis);
  }
}
