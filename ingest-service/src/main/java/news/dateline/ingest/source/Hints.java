package news.dateline.ingest.source;

import java.time.Instant;
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
 */
public record Hints(
    @Nullable String title,
    StoryMeta meta,
    @Nullable Instant published,
    @Nullable Instant modified) {

  /** Nothing told. */
  public static final Hints NONE = new Hints(null, StoryMeta.UNKNOWN, null, null);
}
