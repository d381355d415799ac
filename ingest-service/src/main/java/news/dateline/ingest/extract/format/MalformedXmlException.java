package news.dateline.ingest.extract.format;

import org.apache.tika.exception.TikaException;

/** XML that is not well-formed, or that asks for what {@link SafeXml} does not do. */
public final class MalformedXmlException extends TikaException {

  private static final long serialVersionUID = 1L;

  public MalformedXmlException(String message, Throwable cause) {
    super(message, cause);
  }
}
