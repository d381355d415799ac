package news.dateline.metrics;

/**
 * Every meter of the ingest service.
 *
 * <p>The sums must match at all times, and an alert watches it: {@link #ACCEPTED} equals the sum of
 * {@link #DOCUMENTS} over all outcomes plus {@link #IN_FLIGHT}. Tag values are closed sets; never a
 * URL, a path or a story id.
 */
public final class IngestMetrics {

  /** Counter: documents that ended, by {@link #TAG_SOURCE_KIND} and {@link #TAG_OUTCOME}. */
  public static final String DOCUMENTS = "dateline.documents";

  /**
   * Counter: of the documents of {@link #DOCUMENTS}, those that were read though parts of them
   * could not be, by {@link #TAG_SOURCE_KIND}.
   */
  public static final String PARTIAL = "dateline.documents.partial";

  /** Counter: documents that a source handed over, by {@link #TAG_SOURCE_KIND}. */
  public static final String ACCEPTED = "dateline.documents.accepted";

  /** Gauge: documents handed over that have not ended. */
  public static final String IN_FLIGHT = "dateline.documents.in.flight";

  /** Gauge, seconds: how long the oldest document of {@link #IN_FLIGHT} has been there, else 0. */
  public static final String IN_FLIGHT_AGE = "dateline.documents.in.flight.age";

  /** Summary: sizes of documents in bytes, by {@link #TAG_SOURCE_KIND}. */
  public static final String BYTES = "dateline.documents.bytes";

  /** Timer: from bytes to stories, by {@link #TAG_MEDIA_FAMILY} and {@link #TAG_OUTCOME}. */
  public static final String EXTRACT_TIME = "dateline.extract.time";

  /** Timer: the parts of {@link #EXTRACT_TIME}, by {@link #TAG_STAGE}. */
  public static final String READ_TIME = "dateline.read.time";

  /** Gauge: worker processes alive, those included that are being started. */
  public static final String WORKERS = "dateline.extract.workers";

  /** Counter: worker processes that another one took the place of, by {@link #TAG_REASON}. */
  public static final String WORKER_RESTARTS = "dateline.extract.worker.restarts";

  /** Counter: documents read again, by a fresh worker, because their first one ended over them. */
  public static final String EXTRACT_RETRIES = "dateline.extract.retries";

  /** Counter: stories published to {@link news.dateline.stream.Topics#STORIES}. */
  public static final String STORIES = "dateline.stories.published";

  /** Counter: transactions that failed and were tried again. */
  public static final String PUBLISH_RETRIES = "dateline.publish.retries";

  /** Gauge: sources, by {@link #TAG_KIND} and {@link #TAG_STATE}. */
  public static final String SOURCES = "dateline.sources";

  /**
   * Gauge, seconds: since the source was last looked at with success, the worst one of each kind,
   * by {@link #TAG_KIND}. Leaves out what does not look, uploads and samples, and what has stopped.
   */
  public static final String STALENESS = "dateline.source.staleness";

  /**
   * Gauge, seconds: how long a look at a source is overdue, the worst one of each kind, by {@link
   * #TAG_KIND}. Of a source that looks all the time, since the last look. Leaves out the same.
   */
  public static final String OVERDUE = "dateline.source.overdue";

  /** Gauge: 1 while the sources file has a change that cannot be taken, else 0. */
  public static final String SOURCES_FILE_WRONG = "dateline.sources.file.wrong";

  /**
   * Counter: fetches over HTTP that ended, all redirects followed, by {@link #TAG_PURPOSE} and
   * {@link #TAG_RESULT}.
   */
  public static final String FETCHES = "dateline.fetches";

  /** Timer: requests over HTTP, each redirect one of its own, by {@link #TAG_PURPOSE}. */
  public static final String FETCH_TIME = "dateline.fetch.time";

  /** Counter: bytes fetched over HTTP, after decompression. */
  public static final String FETCHED_BYTES = "dateline.fetch.bytes";

  /** Gauge: fetches that wait for their turn at a server. */
  public static final String FETCHES_WAITING = "dateline.fetches.waiting";

  /** Gauge: fetches under way. */
  public static final String FETCHES_RUNNING = "dateline.fetches.running";

  /** Counter: polls of feeds, by {@link #TAG_RESULT}. */
  public static final String FEED_POLLS = "dateline.feed.polls";

  /**
   * Counter: looks at pages that are sources, followed links left aside, by {@link #TAG_RESULT}.
   */
  public static final String PAGE_POLLS = "dateline.page.polls";

  /** Counter: looks at sitemaps, all those of a source in one, by {@link #TAG_RESULT}. */
  public static final String SITEMAP_POLLS = "dateline.sitemap.polls";

  /** {@link news.dateline.document.SourceKind#label()}. */
  public static final String TAG_SOURCE_KIND = "source_kind";

  /** {@link news.dateline.document.DocumentOutcome#label()}. */
  public static final String TAG_OUTCOME = "outcome";

  /** {@code text}, {@code html}, {@code feed}, {@code mail}, {@code pdf}, {@code office}, … */
  public static final String TAG_MEDIA_FAMILY = "media_family";

  /** {@link news.dateline.document.SourceKind#label()}. */
  public static final String TAG_KIND = "kind";

  /** {@code running}, {@code failing} or {@code stopped}. */
  public static final String TAG_STATE = "state";

  /** {@code crash}, {@code timeout}, {@code memory} or {@code age}. */
  public static final String TAG_REASON = "reason";

  /** {@code feed}, {@code page}, {@code sitemap} or {@code robots}. */
  public static final String TAG_PURPOSE = "purpose";

  /**
   * {@code fetched}, {@code not_modified}, or why not: {@code robots}, {@code address}, {@code
   * timeout}, {@code throttled}, … Of a poll: {@code new} where something was new or changed,
   * {@code unchanged}, or {@code failed}.
   */
  public static final String TAG_RESULT = "result";

  /** {@code extract}, {@code split} or {@code identify}. */
  public static final String TAG_STAGE = "stage";

  private IngestMetrics() {}
}
