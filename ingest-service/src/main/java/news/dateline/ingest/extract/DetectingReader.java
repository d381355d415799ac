package news.dateline.ingest.extract;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.agency.NewsMlReader;
import news.dateline.ingest.extract.agency.NinjsReader;
import news.dateline.ingest.extract.agency.NitfReader;
import news.dateline.ingest.extract.feed.FeedReader;
import news.dateline.ingest.extract.format.EncodingGuess;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.Progress;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.extract.html.HtmlReader;
import news.dateline.ingest.text.Piece;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/** Finds out what a stream holds and hands it to the reader of that format. */
final class DetectingReader {

  /** Name of what {@link LeftOut#reason()} says, in the metadata. */
  static final String LEFT_OUT = "dateline:left-out";

  private static final String UNKNOWN = "application/octet-stream";

  /** In bytes, even for UTF-16. */
  private static final int LOOKAHEAD = 4_000;

  private final Progress progress;
  private final FormatReader plainText;
  private final FormatReader html;
  private final FormatReader feed;
  private final FormatReader nitf = new NitfReader();
  private final FormatReader newsMl;
  private final FormatReader ninjs;
  private final WebArchiveReader webArchive;
  private final MailboxReader mailbox;
  private final TikaReader tika;

  /** Loading all detectors takes a good while, and what is known to be text needs none. */
  private static final class Lazily {
    static final Detector DETECTOR = new DefaultDetector();
  }

  /** Loads now what the first document that needs it would wait for. */
  static void load() {
    Objects.requireNonNull(Lazily.DETECTOR);
    TikaReader.load();
  }

  DetectingReader(Limits limits, Progress progress) {
    this.progress = progress;
    plainText = new PlainTextReader(limits.maxCharacters());
    html = new HtmlReader(limits.maxCharacters());
    feed = new FeedReader(limits);
    newsMl = new NewsMlReader(limits);
    ninjs = new NinjsReader(limits);
    webArchive = new WebArchiveReader(this, limits);
    mailbox = new MailboxReader(this, limits);
    tika = new TikaReader(this, limits, progress);
  }

  /**
   * @param metadata with the name and declared type; is given the detected type
   * @throws UnsupportedFormatException if no reader takes it
   */
  List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    EmbeddedPieces.Budget budget = new EmbeddedPieces.Budget();
    return told(read(stream, metadata, budget, 0), metadata, budget);
  }

  List<Piece> read(
      TikaInputStream stream, Metadata metadata, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    progress.made();
    String type = Lazily.DETECTOR.detect(stream, metadata).getBaseType().toString();
    if (type.equals(UNKNOWN) && EncodingGuess.isText(start(stream))) {
      // Tika's detector knows text in Latin letters and in UTF-8.
      type = "text/plain";
    }
    return readAs(type, stream, metadata, budget, depth);
  }

  private static byte[] start(TikaInputStream stream) throws IOException {
    stream.mark(LOOKAHEAD);
    byte[] start = stream.readNBytes(LOOKAHEAD);
    stream.reset();
    return start;
  }

  private static List<Piece> told(
      List<Piece> pieces, Metadata metadata, EmbeddedPieces.Budget budget)
      throws UnsupportedFormatException {
    String reason = budget.leftOut.reason();
    if (reason != null) {
      if (pieces.stream().allMatch(piece -> piece.characters() == 0)) {
        throw budget.leftOut.nothing();
      }
      metadata.set(LEFT_OUT, reason);
    }
    return pieces;
  }

  /** Reads what is known to be of that type, without parameters. */
  List<Piece> readAs(String type, TikaInputStream stream, Metadata metadata)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    EmbeddedPieces.Budget budget = new EmbeddedPieces.Budget();
    return told(readAs(type, stream, metadata, budget, 0), metadata, budget);
  }

  List<Piece> readAs(
      String general,
      TikaInputStream stream,
      Metadata metadata,
      EmbeddedPieces.Budget budget,
      int depth)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    String type = StructuredType.of(stream, general);
    metadata.set(FormatReader.DECLARED_TYPE, metadata.get(Metadata.CONTENT_TYPE));
    metadata.set(Metadata.CONTENT_TYPE, type);
    return switch (MediaFamily.of(type)) {
      case TEXT -> plainText.read(stream, metadata);
      case HTML -> html.read(stream, metadata);
      case FEED -> feed.read(stream, metadata);
      case AGENCY -> {
        List<Piece> items = agency(type).read(stream, metadata);
        for (String line : metadata.getValues(FormatReader.BROKEN_LINES)) {
          budget.leftOut.addLine(line);
        }
        yield items;
      }
      case DATA ->
          throw new UnsupportedFormatException(
              DocumentOutcome.NOT_NEWS, "holds data, no news (" + type + ")");
      case WEB_ARCHIVE -> webArchive.read(stream, budget, depth);
      case MAIL ->
          type.equals(MailboxReader.MBOX)
              ? mailbox.read(stream, metadata, budget, depth)
              : tika.read(stream, metadata, budget, depth);
      case ARCHIVE, PDF, OFFICE, OTHER -> tika.read(stream, metadata, budget, depth);
    };
  }

  private FormatReader agency(String type) {
    return switch (type) {
      case StructuredType.NITF -> nitf;
      case StructuredType.NEWSML -> newsMl;
      default -> ninjs;
    };
  }
}
