package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.archive.Capture;
import news.dateline.ingest.extract.archive.WarcStream;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Web archives as documents, within the limits of one. Archives of many pages are a source's
 * business; it shares {@link WarcStream} with this.
 */
final class WebArchiveReader {

  private final DetectingReader reader;
  private final Limits limits;

  WebArchiveReader(DetectingReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  List<Piece> read(TikaInputStream stream, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException, TikaException {
    int maxPayload = (int) Math.min(limits.maxBytes(), Integer.MAX_VALUE - 1);
    List<Piece> pieces = new ArrayList<>();
    boolean any = false;
    try (WarcStream captures = new WarcStream(new UnclosedStream(stream), maxPayload)) {
      for (Capture capture = captures.next(); capture != null; capture = captures.next()) {
        any = true;
        pieces.addAll(pieces(capture, budget, depth));
      }
      for (int i = 0; i < captures.passedOver(); i++) {
        budget.leftOut.add(DocumentOutcome.MALFORMED);
      }
    } catch (IOException e) {
      LimitException.throwIfCauseOf(e);
      if (!any) {
        throw new TikaException("no web archive that can be read: " + e.getMessage(), e);
      }
      // The pages before the break are whole.
      budget.leftOut.add(DocumentOutcome.MALFORMED);
    }
    stream.transferTo(OutputStream.nullOutputStream());
    return pieces;
  }

  private List<Piece> pieces(Capture capture, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException {
    Metadata metadata = new Metadata();
    if (capture.mediaType() != null) {
      metadata.set(HttpHeaders.CONTENT_TYPE, capture.mediaType());
    }
    EmbeddedPieces embedded = new EmbeddedPieces(reader, limits, budget, depth, null);
    try (TikaInputStream payload = TikaInputStream.get(capture.payload())) {
      embedded.parseEmbedded(payload, new DefaultHandler(), metadata, false);
    }
    boolean page =
        String.valueOf(metadata.get(Metadata.CONTENT_TYPE))
            .toLowerCase(Locale.ROOT)
            .contains("html");
    return embedded.pieces().stream()
        .map(piece -> page ? linked(piece, capture.uri()) : piece)
        .toList();
  }

  /** A page that names no link of its own is the one that was fetched. */
  private static Piece linked(Piece piece, URI uri) {
    return piece.meta().link() != null
        ? piece
        : new Piece(
            piece.title(),
            piece.blocks(),
            piece.meta().withLink(uri),
            piece.published(),
            piece.modified());
  }
}
