package news.dateline.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.archive.Archive;
import news.dateline.ingest.extract.archive.Capture;
import news.dateline.ingest.extract.archive.CaptureReader;
import news.dateline.ingest.extract.archive.Records;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.identify.Claims;
import news.dateline.ingest.text.Piece;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Web archives as documents, within the limits of one. Archives of many pages are a source's
 * business; it reads them by the same {@link Records}.
 */
final class WebArchiveReader {

  private static final Pattern NEVER_TEXT =
      Pattern.compile("(?:image|audio|video|font)/.*|text/css|(?:text|application)/.*javascript");

  private static final Capture.Wanted TEXTS =
      new Capture.Wanted() {
        @Override
        public boolean url(String url) {
          return Links.of(url) != null;
        }

        @Override
        public boolean type(@Nullable String type) {
          return type == null || !NEVER_TEXT.matcher(type).matches();
        }
      };

  private final DetectingReader reader;
  private final Limits limits;

  WebArchiveReader(DetectingReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  List<Piece> read(TikaInputStream stream, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException {
    Archive archive = new Archive.OfFile(stream.getPath(), stream.getLength());
    List<Piece> pieces = new ArrayList<>();
    Records.Visitor<SAXException> visitor =
        new Records.Visitor<>() {
          @Override
          public void record(@Nullable Capture capture, long offset) throws SAXException {
            if (capture != null && capture.tooLarge()) {
              budget.leftOut.add(
                  DocumentOutcome.TOO_LARGE,
                  capture.url()
                      + ", over "
                      + Limit.BYTES.key()
                      + " or, of what is stored, "
                      + Limit.RATIO.key());
            } else if (capture != null) {
              pieces.addAll(pieces(capture, budget, depth));
            }
          }

          @Override
          public void broken(long offset, String reason) {
            budget.leftOut.add(DocumentOutcome.MALFORMED);
          }
        };
    try {
      new Records(archive, new CaptureReader(TEXTS, limits.maxBytes(), limits.maxRatio()))
          .read(0, visitor);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted");
    }
    return pieces;
  }

  private List<Piece> pieces(Capture capture, EmbeddedPieces.Budget budget, int depth)
      throws SAXException {
    Metadata metadata = new Metadata();
    if (capture.mediaType() != null) {
      metadata.set(HttpHeaders.CONTENT_TYPE, capture.mediaType());
    }
    EmbeddedPieces embedded = new EmbeddedPieces(reader, limits, budget, depth, null);
    embedded.parseEmbedded(
        new ByteArrayInputStream(capture.payload()), new DefaultHandler(), metadata, false);
    boolean page =
        String.valueOf(metadata.get(Metadata.CONTENT_TYPE))
            .toLowerCase(Locale.ROOT)
            .contains("html");
    return embedded.pieces().stream()
        .map(piece -> page ? linked(piece, Links.of(capture.url())) : piece)
        .toList();
  }

  /** A page that names no link on its site is the one that was fetched. */
  static Piece linked(Piece piece, @Nullable URI uri) {
    Piece own = uri == null ? piece : Claims.of(uri, null, Set.of()).believed(piece);
    return own.meta().link() != null ? own : own.withMeta(own.meta().withLink(uri));
  }
}
