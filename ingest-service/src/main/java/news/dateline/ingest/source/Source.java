package news.dateline.ingest.source;

/**
 * Where news comes from: a watched folder, an upload endpoint, a feed, a mailbox, an archive.
 *
 * <p>A source finds documents at its own pace and hands each to the {@link Intake}. It keeps what
 * it needs to hand over a document again until that document has ended: a process that dies in
 * between loses nothing.
 */
public interface Source extends AutoCloseable {

  SourceRef ref();

  /** Begins to hand over documents, on a thread of its own, and returns. */
  void start(Intake intake);

  /** How it does. */
  SourceStatus status();

  /** Whether it looks for documents by itself. One that is given them cannot grow stale. */
  default boolean looks() {
    return true;
  }

  /**
   * Begins to stop, and returns at once; {@link #close} follows. Many are told so before any is
   * waited for.
   */
  default void beginClose() {}

  /**
   * Is told why all sources are about to be closed, for whoever turns to this one.
   *
   * @param why a clause, for a person
   */
  default void closing(String why) {}

  /**
   * Stops handing over documents, and returns when it has, or after a few seconds. Those handed
   * over end as usual.
   */
  @Override
  void close();
}
