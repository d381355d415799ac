package news.dateline.metrics;

/**
 * Every meter of the classify service.
 *
 * <p>Each record read from {@link news.dateline.stream.Topics#STORIES} is counted once in {@link
 * #STORIES} after its transaction has committed; {@link #DEAD_LETTERS} equals {@link #STORIES} with
 * outcome {@code dead_lettered}. What is published is {@code enriched} or {@code duplicate}: {@link
 * #STORY_DELAY} has counted as many as both, and {@link #CLUSTERS_SIMILARITY} as many as {@code
 * duplicate}. Tag values are closed sets.
 */
public final class ClassifyMetrics {

  /** Counter: story records that ended, by {@link #TAG_OUTCOME}. */
  public static final String STORIES = "dateline.classify.stories";

  /** Timer, by {@link #TAG_STAGE}. */
  public static final String TIME = "dateline.classify.time";

  /**
   * Timer with histogram: from the document being fetched to the story being enriched; of a page of
   * a web archive, whose capture is long ago, from its story being extracted.
   */
  public static final String STORY_DELAY = "dateline.story.delay";

  /** Counter: tags given, by {@link #TAG_SCHEME} and {@link #TAG_CODE}. */
  public static final String TAGS = "dateline.tags";

  /** Counter: records sent to {@link news.dateline.stream.Topics#DEAD_LETTERS}. */
  public static final String DEAD_LETTERS = "dateline.dead.letters";

  /** Counter: batches of stories that were rolled back, to be tried again. */
  public static final String ROLLBACKS = "dateline.classify.rollbacks";

  /** Counter: how often the listener had died and was started again. */
  public static final String LISTENER_RESTARTS = "dateline.classify.listener.restarts";

  /** Gauge: stories that the live page holds. */
  public static final String LIVE_STORIES = "dateline.live.stories";

  /** Gauge: bytes of memory that those take, about. */
  public static final String LIVE_BYTES = "dateline.live.bytes";

  /** Gauge: browsers and programs that follow the live page's stories. */
  public static final String LIVE_SUBSCRIBERS = "dateline.live.subscribers";

  /** Counter: subscribers that were refused, since there were too many. */
  public static final String LIVE_REFUSED = "dateline.live.refused";

  /**
   * Counter: how often a subscriber was so slow that what waited for it was dropped, and it was
   * told to ask anew.
   */
  public static final String LIVE_RESYNCS = "dateline.live.resyncs";

  /** Counter: records of {@link news.dateline.stream.Topics#ENRICHED} that are no tagged story. */
  public static final String LIVE_UNREADABLE = "dateline.live.unreadable";

  /** Gauge: stories that are known, so that copies of them can be told. */
  public static final String CLUSTERS_STORIES = "dateline.clusters.stories";

  /**
   * Gauge: offsets of {@link news.dateline.stream.Topics#ENRICHED} not read yet to know them; NaN
   * before it has been read, and while it cannot be.
   */
  public static final String CLUSTERS_LAG = "dateline.clusters.lag";

  /** Summary, 0 to 1: of each copy, how much of it is in the story that it is most like. */
  public static final String CLUSTERS_SIMILARITY = "dateline.clusters.similarity";

  /** Counter: stories whose home, as their source states it, is no place of the gazetteer. */
  public static final String UNKNOWN_HOMES = "dateline.classify.homes.unknown";

  /** {@link news.dateline.story.StoryOutcome#label()}. */
  public static final String TAG_OUTCOME = "outcome";

  /** {@code language}, {@code region}, {@code theme} or {@code cluster}. */
  public static final String TAG_STAGE = "stage";

  /** {@code m49} or {@code medtop}. */
  public static final String TAG_SCHEME = "scheme";

  /** UN M49 sub-region (three digits) or top-level Media Topic (eight digits). */
  public static final String TAG_CODE = "code";

  private ClassifyMetrics() {}
}
