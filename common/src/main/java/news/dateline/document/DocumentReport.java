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
 * @param finishedAt when it ended
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
   */
  public record StoryRef(String id, String fingerprint, @Nullable String notice) {

    /** A story that may be used. */
    public StoryRef(String id, String fingerprint) {
      this(id, fingerprint, null);
    }
  }
}
