package news.dateline.stream;

/** The Kafka topics. Their names are a contract. */
public final class Topics {

  /** Extracted stories, keyed by story id. */
  public static final String STORIES = "news.stories.v1";

  /** Tagged stories, keyed by story id. */
  public static final String ENRICHED = "news.enriched.v1";

  /** Records of {@link #STORIES} that could not be classified, with {@code kafka_dlt-*} headers. */
  public static final String DEAD_LETTERS = "news.stories.v1-dlt";

  /** Compacted: the last outcome of each document, keyed by document id. */
  public static final String DOCUMENTS = "news.documents.v1";

  private Topics() {}
}
