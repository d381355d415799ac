package news.dateline.ingest.publish;

/** Brings a {@link Ledger} up to what Kafka knows. Used by one thread. */
public interface LedgerReader {

  /**
   * Reads all that was committed since the last call.
   *
   * @throws LogException if Kafka cannot be reached
   */
  void catchUp(Ledger ledger) throws LogException;
}
