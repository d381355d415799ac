package news.dateline.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.extract.mail.Mbox;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/**
 * Mailboxes as documents. Large ones are a source's business; it reads them by the same {@link
 * Mbox}.
 */
final class MailboxReader {

  static final String MBOX = "application/mbox";

  private static final String MESSAGE = "message/rfc822";

  private final DetectingReader reader;
  private final Limits limits;

  MailboxReader(DetectingReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /** Each message is a mail with all its parts; a file without any is a text. */
  List<Piece> read(
      TikaInputStream stream, Metadata metadata, EmbeddedPieces.Budget budget, int depth)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    int maxBytes = (int) Math.min(Integer.MAX_VALUE - 8, limits.maxBytes());
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    try (InputStream file = Files.newInputStream(stream.getPath())) {
      Mbox mbox = new Mbox(file, 0, maxBytes);
      for (Mbox.Message message = mbox.next(); message != null; message = mbox.next()) {
        number++;
        if (message.bytes().length > maxBytes) {
          budget.leftOut.add(
              DocumentOutcome.TOO_LARGE,
              Limit.BYTES.told("message " + number + ", of more than " + maxBytes + " bytes"));
        } else {
          EmbeddedPieces mail = new EmbeddedPieces(reader, limits, budget, depth, null);
          mail.parse(new ByteArrayInputStream(message.bytes()), new Metadata(), MESSAGE);
          pieces.addAll(mail.pieces());
        }
      }
    }
    return number > 0 ? pieces : reader.readAs("text/plain", stream, metadata, budget, depth);
  }
}
