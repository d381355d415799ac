package news.dateline.ingest.extract.agency;

import java.io.IOException;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.SafeXml;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** NITF 3 as documents: one story each. */
public final class NitfReader implements FormatReader {

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    Piece piece = Nitf.piece(SafeXml.parse(new InputSource(stream)).getRootElement());
    if (piece.blocks().isEmpty() && piece.title() == null) {
      throw new UnsupportedFormatException(DocumentOutcome.NO_TEXT, "NITF without any text");
    }
    return List.of(piece);
  }
}
