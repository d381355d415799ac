package news.dateline.ingest.fetch;

import java.net.UnknownHostException;

/** A host none of whose addresses may be connected to. */
final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1;

  RefusedAddressException(String message) {
    super(message);
  }
}
