package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Set;
import news.dateline.ingest.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * A document whose stories are known.
 *
 * @param kind how it was put together
 * @param title as a format would tell it
 * @param blocks its text
 * @param starts index of the first block of each story, the first of them 0
 * @param free blocks that belong to no story: rules, labels of sections, greetings
 */
public record Bundle(
    Kind kind,
    @Nullable String title,
    List<Block> blocks,
    List<Integer> starts,
    Set<Integer> free) {

  /** How a bundle is put together. */
  public enum Kind {
    /** One story as it is. */
    SINGLE,
    /** One story with headings over its parts. */
    SUBHEADS,
    /** One story of questions and answers. */
    INTERVIEW,
    /** One story in numbered parts. */
    LIST,
    /** One story told by the clock. */
    LIVE,
    /** One story whose parts rules set apart. */
    SECTIONS,
    /** Headlines with a few sentences each. */
    DIGEST,
    /** A main story with teasers of others behind it. */
    TEASERS,
    /** The same, the teasers cut off. */
    CUT_TEASERS,
    /** The same, kickers in capitals before teasers. */
    KICKER_TEASERS,
    /** Whole articles under headlines. */
    HEADED_ARTICLES,
    /** Whole articles that open with a byline or a dateline. */
    DATELINED_ARTICLES,
    /** Whole articles with nothing between them. */
    BARE_ARTICLES,
    /** Stories of a paragraph each. */
    BRIEFS,
    /** Stories with rules between them. */
    RULED,
    /** The openings of stories, a sentence a line, as Choi put his texts together. */
    SENTENCES;

    public boolean isSingle() {
      return compareTo(DIGEST) < 0;
    }
  }

  public Bundle {
    blocks = List.copyOf(blocks);
    starts = List.copyOf(starts);
    free = Set.copyOf(free);
  }
}
