package news.dateline.classify.live;

/**
 * How much is held.
 *
 * @param stories at most
 * @param bytes of memory for them, about; the newest story is held whatever it takes
 * @param subscribers who may follow at a time
 */
public record LiveLimits(int stories, long bytes, int subscribers) {}
