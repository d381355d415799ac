package news.dateline.ingest.source;

import java.time.Instant;
import java.util.List;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells about the story in a document, beside the document: a feed about the page
 * that an item links to, a sitemap about its pages. They are for a document that holds one story;
 * what the document itself says comes first.
 *
 * @param title the headline
 * @param meta byline, language, link, id and more
 * @param published when it was published
 * @param modified when it was last changed since
 * @param hosts that count as the site of the document besides its own, and registrable domains of
 *     such: links to them are believed
 */
public record Hints(
    @Nullable String title,
    StoryMeta meta,
    @Nullable Instant published,
    @Nullable Instant modified,
    List<String> hosts) {

  public Hints {
    hosts = List.copyOf(hosts);
  }

  /** Of a document that has no site but its own. */
  public Hints(
      @Nullable String title,
      StoryMeta meta,
      @Nullable Instant published,
      @Nullable Instant modified) {
    this(title, meta, published, modified, List.of());
  }

  /** Nothing told. */
  public static final Hints NONE = new Hints(null, StoryMeta.UNKNOWN, null, null);
}
