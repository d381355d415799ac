package news.dateline.ingest.extract.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import news.dateline.ingest.extract.format.Progress;

/**
 * Tells the process that started this worker, while the worker reads a document, whether its parser
 * gets on. It ends the worker where nobody hears that any more, and where the parser starts threads
 * without end.
 */
final class Heartbeat implements Progress {

  /** Parsers start a few, if any. */
  private static final int MAX_THREADS = 128;

  private final DataOutputStream replies;
  private volatile boolean moved;
  private boolean reading;

  /**
   * @param replies to which others write while they hold its lock
   */
  Heartbeat(DataOutputStream replies) {
    this.replies = replies;
    Thread thread = new Thread(this::run, "heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void made() {
    // Most find it set, and reading is cheaper than writing.
    if (!moved) {
      moved = true;
    }
  }

  synchronized void begin() {
    reading = true;
    notifyAll();
  }

  synchronized void end() {
    reading = false;
  }

  private void run() {
    try {
      while (true) {
        awaitReading();
        Thread.sleep(Protocol.BEAT_MILLIS);
        beat();
      }
    } catch (IOException | InterruptedException e) {
      WorkerMain.endAsOrphan();
    }
  }

  private synchronized void awaitReading() throws InterruptedException {
    while (!reading) {
      wait();
    }
  }

  private synchronized void beat() throws IOException {
    if (!reading) {
      return;
    }
    if (Thread.activeCount() > MAX_THREADS) {
      Runtime.getRuntime().halt(WorkerDiedException.OUT_OF_THREADS);
    }
    boolean progress = moved;
    moved = false;
    synchronized (replies) {
      replies.writeByte(progress ? Protocol.PROGRESS : Protocol.STANDSTILL);
      replies.flush();
    }
  }
}
