package news.dateline.ingest.extract;

import java.io.IOException;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.feed.FeedReader;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.Limits;
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

  private final Detector detector = new DefaultDetector();
  private final FormatReader plainText;
  private final FormatReader html;
  private final FormatReader feed;
  private final TikaReader tika;

  DetectingReader(Limits limits) {
    plainText = new PlainTextReader(limits.maxCharacters());
    html = new HtmlReader(limits.maxCharacters());
    feed = new FeedReader(limits);
    tika = new TikaReader(this, limits);
  }

  /**
   * @param metadata with the name and declared type; is given the detected type
   * @throws UnsupportedFormatException if no reader takes it
   */
  List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    return read(stream, metadata, new EmbeddedPieces.Budget(), 0);
  }

  List<Piece> read(
      TikaInputStream stream, Metadata metadata, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    String type = detector.detect(stream, metadata).getBaseType().toString();
    metadata.set(Metadata.CONTENT_TYPE, type);
    return switch (MediaFamily.of(type)) {
      case TEXT -> plainText.read(stream, metadata);
      case HTML -> html.read(stream, metadata);
      case FEED -> feed.read(stream, metadata);
      case DATA ->
          throw new UnsupportedFormatException(
              DocumentOutcome.NOT_NEWS, "holds data, no news (" + type + ")");
      case MAIL, ARCHIVE, PDF, OFFICE, OTHER -> tika.read(stream, metadata, budget, depth);
    };
  }
}
