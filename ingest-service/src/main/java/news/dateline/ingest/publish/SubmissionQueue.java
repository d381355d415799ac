package news.dateline.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.dateline.document.SourceCursor;

/** What waits to be published, in the order in which it came. Safe for use by many threads. */
final class SubmissionQueue {

  private static final int MAX_TAKEN = 500;

  private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>();

  /** By key of their cursors, those in the queue that have moved past no document. */
  private final Map<String, Submission.Moved> moved = new HashMap<>();

  void add(Finished finished) {
    queue.add(finished);
  }

  /**
   * Adds a cursor that has moved past no document. One of the same place that still waits is
   * dropped, so that they do not pile up while Kafka is away. The new one goes to the end, behind
   * all documents that it covers.
   */
  void add(SourceCursor cursor) {
    Submission.Moved submission = new Submission.Moved(cursor);
    synchronized (moved) {
      Submission.Moved waiting = moved.put(cursor.key(), submission);
      if (waiting != null) {
        queue.remove(waiting);
      }
      queue.add(submission);
    }
  }

  /** Takes what waits, up to some hundreds; none where nothing comes within that time. */
  List<Submission> take(Duration patience) throws InterruptedException {
    Submission first = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return List.of();
    }
    List<Submission> taken = new ArrayList<>(List.of(first));
    queue.drainTo(taken, MAX_TAKEN - 1);
    forget(taken);
    return taken;
  }

  private void forget(List<Submission> taken) {
    synchronized (moved) {
      for (Submission submission : taken) {
        if (submission instanceof Submission.Moved cursor) {
          moved.remove(cursor.cursor().key(), cursor);
        }
      }
    }
  }

  int size() {
    return queue.size();
  }
}
