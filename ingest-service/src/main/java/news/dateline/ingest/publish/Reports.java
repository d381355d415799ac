package news.dateline.ingest.publish;

import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import org.jspecify.annotations.Nullable;

/** What became of documents: the ledger knows where it is written. Thread-safe. */
public final class Reports {

  private final Ledger ledger;
  private final LedgerReader reader;

  public Reports(Ledger ledger, LedgerReader reader) {
    this.ledger = ledger;
    this.reader = reader;
  }

  /**
   * The last report of a document.
   *
   * @return null where it has not ended, or its report was taken out of Kafka
   * @throws LogException if Kafka cannot be reached
   */
  public @Nullable DocumentReport find(DocumentId id) throws LogException {
    LogPosition position = ledger.position(id);
    while (position != null) {
      DocumentReport report = reader.read(id, position);
      if (report != null) {
        return report;
      }
      // A newer report may have taken its place meanwhile.
      LogPosition now = ledger.position(id);
      position = position.equals(now) ? null : now;
    }
    return null;
  }

  /** Whether that document has ended, though its report may be gone. */
  public boolean has(DocumentId id) {
    return ledger.position(id) != null;
  }
}
