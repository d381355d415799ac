package news.dateline.ingest.source.upload;

import news.dateline.document.DocumentId;

/** An upload over the size limit. */
public final class TooLargeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient DocumentId id;

  TooLargeException(DocumentId id, String message) {
    super(message);
    this.id = id;
  }

  /** Under which its outcome can be looked up. */
  public DocumentId id() {
    return id;
  }
}
