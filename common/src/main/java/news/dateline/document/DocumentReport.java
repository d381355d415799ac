package news.dateline.document;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document: the record of {@link news.dateline.stream.Topics#DOCUMENTS}.
 *
 * @param id of the document
 * @param source id of the source that it was fetched from
 * @param kind kind of that source
 * @param uri where it lies, where it lies anywhere
 * @param mediaType as detected or declared; {@code application/octet-stream} where neither
 * @param bytes size
 * @param outcome how it ended
 * @param reason why, in a sentence for a person; null where the outcome says it all
 * @param stories the stories it held, in their order
 * @param fetchedAt when it was taken in
 * @param finishedAt when it ended, and was about to be committed; later than whatever ended before
 *     it with one of its stories
 * @param place that it lay at, where that shows one document at a time; null where it does not
 */
public record DocumentReport(
    DocumentId id,
    String source,
    SourceKind kind,
    @Nullable URI uri,
    String mediaType,
    long bytes,
    DocumentOutcome outcome,
    @Nullable String reason,
    List<StoryRef> stories,
    Instant fetchedAt,
    Instant finishedAt,
    @Nullable PlaceId place) {

  public DocumentReport {
    stories = List.copyOf(stories);
  }

  /** Of a document that lay at no place which shows one at a time. */
  public DocumentReport(
      DocumentId id,
      String source,
      SourceKind kind,
      @Nullable URI uri,
      String mediaType,
      long bytes,
      DocumentOutcome outcome,
      @Nullable String reason,
      List<StoryRef> stories,
      Instant fetchedAt,
      Instant finishedAt) {
    this(
        id,
        source,
        kind,
        uri,
        mediaType,
        bytes,
        outcome,
        reason,
        stories,
        fetchedAt,
        finishedAt,
        null);
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
