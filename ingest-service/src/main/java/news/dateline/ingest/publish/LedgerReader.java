package news.dateline.ingest.publish;

import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import org.jspecify.annotations.Nullable;

/** Reads {@link news.dateline.stream.Topics#DOCUMENTS}. */
public interface LedgerReader {

  /**
   * Brings a ledger up to what was committed since the last call. Used by one thread.
   *
   * @throws LogException if Kafka cannot be reached
   */
  void catchUp(Ledger ledger) throws LogException;

  /**
   * The report of a document. Thread-safe.
   *
   * @return null where it is not there any more, since Kafka keeps the last one of a document only
   * @throws LogException if Kafka cannot be reached
   */
  @Nullable DocumentReport read(DocumentId id, LogPosition position) throws LogException;
}
