package news.dateline.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document: the record of {@link news.dateline.stream.Topics#DOCUMENTS}.
 *
 * @param id of the document
 * @param arrival how it came in
 * @param outcome how it ended
 * @param reason why, in a sentence for a person; null where the outcome says it all
 * @param stories the stories it held, in their order
 * @param finishedAt when it ended, and was about to be committed; later than whatever ended before
 *     it with one of its stories
 */
public record DocumentReport(
    DocumentId id,
    Arrival arrival,
    DocumentOutcome outcome,
    @Nullable String reason,
    List<StoryRef> stories,
    Instant finishedAt) {

  public DocumentReport {
    stories = List.copyOf(stories);
  }

  /**
   * A story of a document.
   *
   * @param id the story's id
   * @param fingerprint of its text, so that an update can be told from a copy
   * @param notice fingerprint of what is asked of those who receive it: {@link
   *     news.dateline.story.Handling#notice()}; null where nothing is
   * @param firstSeen when the story was first seen, in whatever document; null where that was not
   *     told
   * @param stale whether something newer is out, and so it was not published: its place had shown
   *     this very text before, or it is that of a story that was canceled since
   */
  public record StoryRef(
      String id,
      String fingerprint,
      @Nullable String notice,
      @Nullable Instant firstSeen,
      boolean stale) {

    /** A story that may be used. */
    public StoryRef(String id, String fingerprint) {
      this(id, fingerprint, null);
    }

    /** A story, and what is asked of those who receive it. */
    public StoryRef(String id, String fingerprint, @Nullable String notice) {
      this(id, fingerprint, notice, null, false);
    }
  }
}
