package news.dateline.ingest.text;

import java.time.Instant;
import java.util.List;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that its format sets apart: a page, a feed's item, a file in an archive. It may
 * still hold several stories.
 *
 * @param title as the format tells it; null where it does not
 * @param blocks the text, in its order
 * @param meta what the format tells about it
 * @param published when it was published, where told
 * @param modified when it was last changed since, where told
 * @param headed whether the title stood as a heading in the text and was taken out of it, so that
 *     no other heading is the headline
 */
public record Piece(
    @Nullable String title,
    List<Block> blocks,
    StoryMeta meta,
    @Nullable Instant published,
    @Nullable Instant modified,
    boolean headed) {

  public Piece {
    blocks = List.copyOf(blocks);
  }

  /** A piece whose title stands beside its text. */
  public Piece(
      @Nullable String title,
      List<Block> blocks,
      StoryMeta meta,
      @Nullable Instant published,
      @Nullable Instant modified) {
    this(title, blocks, meta, published, modified, false);
  }

  /** A piece that was never changed, as far as its format tells. */
  public Piece(
      @Nullable String title, List<Block> blocks, StoryMeta meta, @Nullable Instant published) {
    this(title, blocks, meta, published, null);
  }

  /** How much text it holds, title and all, in UTF-16 units. */
  public long characters() {
    return (title == null ? 0 : title.length())
        + blocks.stream().mapToLong(block -> block.text().length()).sum();
  }

  /** A piece with the same title and meta but other text. */
  public Piece withBlocks(List<Block> other) {
    return new Piece(title, other, meta, published, modified, headed);
  }

  /** A piece with the same title and text of which other things are told. */
  public Piece withMeta(StoryMeta other) {
    return new Piece(title, blocks, other, published, modified, headed);
  }
}
