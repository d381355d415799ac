package news.dateline.ingest.publish;

import java.util.HexFormat;
import news.dateline.document.Digest;

/** An id as its 128 bits. */
record Id(long high, long low) {

  private static final int HALF = 16;

  /** Of an id as Dateline makes them; of any other text, of its digest. */
  static Id of(String text) {
    String id = Digest.isId(text) ? text : Digest.id(text);
    return new Id(
        HexFormat.fromHexDigitsToLong(id, 0, HALF),
        HexFormat.fromHexDigitsToLong(id, HALF, 2 * HALF));
  }
}
