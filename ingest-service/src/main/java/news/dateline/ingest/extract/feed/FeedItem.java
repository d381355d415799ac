package news.dateline.ingest.extract.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed. Each part may be missing.
 *
 * @param title without markup
 * @param summary the item in short: a description, a teaser, or what stands by its pictures
 * @param content its full text, where the feed has a place for it of its own
 * @param published when it was first published
 * @param updated when it was last changed
 * @param meta link, guid, authors, categories, language, rights and source, with what the feed says
 *     of all its items where the item says nothing
 */
public record FeedItem(
    @Nullable String title,
    @Nullable FeedText summary,
    @Nullable FeedText content,
    @Nullable Instant published,
    @Nullable Instant updated,
    StoryMeta meta) {

  /** The page that it stands for; absolute where the feed allows to tell. */
  public @Nullable URI link() {
    return meta.link();
  }

  /** Its id within the feed. Some feeds change it, some give all their items the same. */
  public @Nullable String guid() {
    return meta.sourceId();
  }

  /** The longer of its texts, which is the full one where there is one; null where it has none. */
  public @Nullable FeedText text() {
    if (content == null || summary == null) {
      return content == null ? summary : content;
    }
    return summary.value().length() > content.value().length() ? summary : content;
  }

  /** The item as a piece of a document. */
  public Piece piece() {
    FeedText text = text();
    List<Block> blocks = text == null ? List.of() : text.blocks();
    StoryMeta described =
        summary == null || summary.equals(text) || summary.line().isEmpty()
            ? meta
            : meta.withSummary(summary.line());
    boolean changed = updated != null && !updated.equals(published);
    return new Piece(
        title,
        blocks,
        described,
        published == null ? updated : published,
        changed && published != null ? updated : null);
  }
}
