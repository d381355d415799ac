package news.dateline.ingest.publish;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.dateline.document.SourceCursor;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A log that the process uses which claimed it last. Kafka fences a producer off both where another
 * process takes its name and where it ended a slow transaction by itself, and does not tell which;
 * the claims on {@link news.dateline.stream.Topics#DOCUMENTS} do. Used by one thread.
 */
public final class ClaimedLog implements StoryLog {

  /** No source of the sources file can have that id. */
  static final String CLAIMS = ":instances";

  private final StoryLog log;
  private final Ledger ledger;
  private final LedgerReader reader;
  private final String instance;
  private final SourceCursor claim;
  private boolean claimed;

  /**
   * @param ledger where claims are read to
   * @param instance whose claim it is: one name is one owner
   */
  public ClaimedLog(
      StoryLog log, Ledger ledger, LedgerReader reader, String instance, Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.reader = reader;
    this.instance = instance;
    String process = "{\"process\":\"" + UUID.randomUUID() + "\"}";
    this.claim = new SourceCursor(CLAIMS, instance, process, clock.instant());
  }

  /**
   * Claims the log the first time; later finds out whether it was claimed by another process since.
   * Of two that start at once and fence each other off before they could claim, the last to claim
   * has it.
   */
  @Override
  public void open() throws LogException {
    log.open();
    if (!claimed) {
      List<LogPosition> unused = log.append(List.of(LogRecords.of(claim)));
      claimed = true;
      return;
    }
    reader.catchUp(ledger);
    SourceCursor last = ledger.cursor(CLAIMS, instance);
    if (last != null && !Objects.equals(last.state(), claim.state())) {
      log.close();
      throw LogException.takenOver(
          "another process with dateline.ingest.instance="
              + instance
              + ", started at "
              + last.movedAt().truncatedTo(ChronoUnit.SECONDS)
              + ", has taken over");
    }
  }

  @Override
  public List<LogPosition> append(List<ProducerRecord<String, byte[]>> records)
      throws LogException {
    return log.append(records);
  }

  @Override
  public void close() {
    log.close();
  }
}
