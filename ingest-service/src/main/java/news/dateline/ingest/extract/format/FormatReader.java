package news.dateline.ingest.extract.format;

import java.io.IOException;
import java.util.List;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.SAXException;

/** Reads documents of one or more formats. Thread-safe. */
public interface FormatReader {

  /** Name of the type as the sender declared it, with its charset, in the metadata. */
  String DECLARED_TYPE = "dateline:declared-type";

  /**
   * Name of the numbers of the lines that were left out, since they are broken, in the metadata.
   */
  String BROKEN_LINES = "dateline:broken-lines";

  /**
   * The pieces of a document.
   *
   * @param metadata what is known already: name, detected type
   * @throws UnsupportedFormatException if it is no such document after all
   */
  List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, SAXException, TikaException, UnsupportedFormatException;
}
