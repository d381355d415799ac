package news.dateline.ingest.fetch;

import java.time.Duration;

/** Something that waits for its turn at a server. */
interface Turn {

  /**
   * Its turn has come. Another one at the server begins after this returns.
   *
   * @return what is left to be done, when the turn is over
   */
  Runnable take();

  /**
   * There will be no turn.
   *
   * @param wait after which there may be one
   */
  void turnedAway(Duration wait);

  /**
   * Its turn, or what was left of it, ended by an error of this program's own.
   *
   * @param error what was thrown, also an {@link Error}
   */
  void failed(Throwable error);

  /** There will be no turn, ever. */
  void closed();
}
