package news.dateline.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import org.apache.tika.detect.Detector;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads in this process what is safe to be read there: small plain texts and small pages. Their
 * type is told by the first bytes and the name alone, no container is opened for it; neither reader
 * recurses into what it reads; and both bounds together keep what takes the square of the input's
 * size to seconds. Any other small document is but loaded.
 */
public final class SmallTextExtractor {

  static final int MAX_BYTES = 64 << 10;

  /** Elements, more or less. */
  static final int MAX_TAGS = 2_000;

  private final long maxBytes;
  private final TikaExtractor extractor;

  /** Not loaded before it is needed. */
  private static final class Lazily {
    static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();
  }

  public SmallTextExtractor(Limits limits) {
    this.maxBytes = limits.maxBytes();
    this.extractor = new TikaExtractor(limits);
  }

  /**
   * What came of a document here.
   *
   * @param extraction null where it is not to be read here
   * @param document the same, with its bytes in memory where they have been read
   */
  public record Look(@Nullable Extraction extraction, Document document) {}

  /** Looks at a document, and reads it if that is safe, or if its size says all. */
  public Look look(Document document) {
    long size = document.content().size();
    if (size == 0 || size > maxBytes) {
      return new Look(extractor.extract(document), document);
    }
    if (size > MAX_BYTES) {
      return new Look(null, document);
    }
    try (InputStream stream = document.content().open()) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        // The file has grown.
        return new Look(null, document);
      }
      Document loaded = loaded(document, bytes);
      String type = safeType(document, bytes);
      return new Look(type == null ? null : extractor.extract(loaded, type), loaded);
    } catch (IOException e) {
      return new Look(TikaExtractor.unreadable(document, e), document);
    }
  }

  private static @Nullable String safeType(Document document, byte[] bytes) throws IOException {
    MediaType type =
        Lazily.DETECTOR.detect(new ByteArrayInputStream(bytes), TikaExtractor.metadata(document));
    String name = type.getBaseType().toString();
    return switch (MediaFamily.of(name)) {
      case TEXT -> name;
      case HTML -> tags(bytes) > MAX_TAGS ? null : name;
      default -> null;
    };
  }

  private static int tags(byte[] bytes) {
    int tags = 0;
    for (byte one : bytes) {
      if (one == '<') {
        tags++;
      }
    }
    return tags;
  }

  private static Document loaded(Document document, byte[] bytes) {
    return new Document(
        document.id(),
        document.source(),
        document.label(),
        document.fetchedAt(),
        Content.of(bytes));
  }
}
