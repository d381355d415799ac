package news.dateline.ingest.source.sitemap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.dateline.ingest.extract.format.XmlPieces;

/** Ends with an exception where a tag or a comment of XML is longer than a parser should keep. */
final class XmlStream extends FilterInputStream {

  private final XmlPieces pieces = new XmlPieces();

  XmlStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      pieces.next(read);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = 0; i < read; i++) {
      pieces.next(bytes[offset + i] & 0xff);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
