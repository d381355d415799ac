package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/**
 * Bytes whose source had to know what is in them before it handed them over. What came of that goes
 * along, so that no document is extracted twice.
 *
 * @param bytes of the document
 * @param extraction what came of them
 * @param took how long that took
 */
public record ExtractedContent(Content bytes, Extraction extraction, Duration took)
    implements Content {

  /** Extracts a document, now. */
  public static ExtractedContent of(Document document, Extractor extractor) {
    long start = System.nanoTime();
    Extraction extraction = extractor.extract(document);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new ExtractedContent(document.content(), extraction, took);
  }

  @Override
  public InputStream open() throws IOException {
    return bytes.open();
  }

  @Override
  public long size() {
    return bytes.size();
  }

  @Override
  public @Nullable Path file() {
    return bytes.file();
  }
}
