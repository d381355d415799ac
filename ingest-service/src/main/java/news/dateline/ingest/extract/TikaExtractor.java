package news.dateline.ingest.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.Extraction.Failure;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.Progress;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.trouble.Causes;
import news.dateline.trouble.Reason;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Extracts in this process, within {@link Limits}. Whatever a parser throws, errors like a stack
 * overflow included, becomes the outcome of that one document.
 */
public final class TikaExtractor implements Extractor {

  private static final String UNKNOWN = "application/octet-stream";
  private static final int MAX_MESSAGE = 120;

  private final Limits limits;
  private final DetectingReader reader;

  public TikaExtractor(Limits limits) {
    this(limits, Progress.UNWATCHED);
  }

  /**
   * @param progress hears how it gets on
   */
  public TikaExtractor(Limits limits, Progress progress) {
    this.limits = limits;
    this.reader = new DetectingReader(limits, progress);
  }

  /** Loads now what the first document that needs it would wait for. */
  public static void load() {
    DetectingReader.load();
  }

  @Override
  public Extraction extract(Document document) {
    return extract(document, null);
  }

  /**
   * @param type if it is known already, without parameters; else null
   */
  Extraction extract(Document document, @Nullable String type) {
    long size = document.content().size();
    Metadata metadata = metadata(document);
    if (size > limits.maxBytes()) {
      return failure(
          metadata,
          DocumentOutcome.TOO_LARGE,
          Limit.BYTES.told(size + " bytes, and the limit is " + limits.maxBytes()));
    }
    try (TikaInputStream stream = open(document.content())) {
      if (size == 0) {
        return failure(metadata, DocumentOutcome.NO_TEXT, "empty");
      }
      List<Piece> pieces =
          type == null ? reader.read(stream, metadata) : reader.readAs(type, stream, metadata);
      return new Extraction.Text(type(metadata), pieces, metadata.get(DetectingReader.LEFT_OUT));
    } catch (UnsupportedFormatException e) {
      return failure(metadata, e.outcome(), String.valueOf(e.getMessage()));
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return failure(metadata, outcome(e), reason(e));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return failure(metadata, DocumentOutcome.CRASHED, "its parser died: " + Reason.of(e));
    }
  }

  /** The failure of a document whose bytes cannot be read. */
  public static Failure unreadable(Document document, IOException thrown) {
    DocumentOutcome outcome =
        thrown instanceof ContentException content
            ? content.outcome()
            : DocumentOutcome.UNREACHABLE;
    return failure(metadata(document), outcome, reason(thrown));
  }

  /** A file is read where it lies: many parsers would else write themselves a copy. */
  private static TikaInputStream open(Content content) throws IOException {
    Path file = content.file();
    return file == null ? TikaInputStream.get(content.open()) : TikaInputStream.get(file);
  }

  /** The type of a document as far as its name and its declaration tell, without parameters. */
  public static String guessType(Document document) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(null, metadata(document))
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new IllegalStateException("Nothing is read", e);
    }
  }

  static Metadata metadata(Document document) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.label().name());
    if (document.label().mediaType() != null) {
      metadata.set(HttpHeaders.CONTENT_TYPE, document.label().mediaType());
    }
    if (document.label().uri() != null) {
      metadata.set(HttpHeaders.CONTENT_LOCATION, document.label().uri().toString());
    }
    return metadata;
  }

  private static Failure failure(Metadata metadata, DocumentOutcome outcome, String reason) {
    return new Failure(type(metadata), outcome, Text.line(reason));
  }

  private static String type(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return type == null || type.isBlank() ? UNKNOWN : type;
  }

  /** Parsers wrap what happened, so the whole chain of causes is looked at. */
  private static DocumentOutcome outcome(Throwable thrown) {
    for (Throwable cause : Causes.of(thrown)) {
      if (cause instanceof LimitException
          || WriteLimitReachedException.isWriteLimitReached(cause)
          || String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
        return DocumentOutcome.TOO_LARGE;
      }
      if (cause instanceof ContentException failure) {
        return failure.outcome();
      }
      if (cause instanceof EncryptedDocumentException) {
        return DocumentOutcome.ENCRYPTED;
      }
      if (cause instanceof ZeroByteFileException) {
        return DocumentOutcome.NO_TEXT;
      }
      if (cause instanceof NoSuchFileException
          || cause instanceof AccessDeniedException
          || cause instanceof FileNotFoundException) {
        return DocumentOutcome.UNREACHABLE;
      }
      if (cause instanceof ZipException && isEncryptedEntry(cause)) {
        return DocumentOutcome.ENCRYPTED;
      }
    }
    return DocumentOutcome.MALFORMED;
  }

  private static boolean isEncryptedEntry(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("encrypt");
  }

  private static String reason(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    Throwable root = causes.get(causes.size() - 1);
    if (root instanceof RuntimeException) {
      String said = Text.line(String.valueOf(root.getMessage()));
      return "its parser failed on it ("
          + root.getClass().getSimpleName()
          + (root.getMessage() == null || said.isEmpty() ? "" : ": " + start(said))
          + ")";
    }
    return Reason.of(root);
  }

  /** Parsers repeat what they choke on, at any length. */
  private static String start(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
  }
}
