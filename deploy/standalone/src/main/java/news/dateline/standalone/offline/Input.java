package news.dateline.standalone.offline;

import java.io.Closeable;
import java.io.IOException;
import news.dateline.ingest.source.Document;

/**
 * A document, and what is kept for it while it is read.
 *
 * @param kept to be closed once it has been read
 */
record Input(Document document, Closeable kept) implements Closeable {

  @Override
  public void close() throws IOException {
    kept.close();
  }
}
