package news.dateline.ingest.extract;

import news.dateline.ingest.source.Document;

/** Turns a document's bytes into text. Thread-safe. */
public interface Extractor {

  /** Never throws for what a document holds: a failure is a value. */
  Extraction extract(Document document);
}
