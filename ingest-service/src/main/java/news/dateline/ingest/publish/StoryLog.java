package news.dateline.ingest.publish;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where records go: all of a call, or none. Used by one thread. */
public interface StoryLog extends AutoCloseable {

  /**
   * Makes ready for the next {@link #append}, at first and after one has failed. It ends what was
   * left open, so that whether that was committed can be read afterwards.
   *
   * @throws LogException if the log cannot be reached
   */
  void open() throws LogException;

  /**
   * Appends the records in one transaction and returns when it has committed.
   *
   * @return where each of them lies
   * @throws LogException if it may not have; {@link #open} settles whether it has
   */
  List<LogPosition> append(List<ProducerRecord<String, byte[]>> records) throws LogException;

  @Override
  void close();
}
