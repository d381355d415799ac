package news.dateline.ingest.read;

import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document: stories, or why there are none.
 *
 * @param mediaType as detected
 * @param outcome {@link DocumentOutcome#PUBLISHED} where there are stories to publish
 * @param reason a sentence for a person; null where the outcome says it all
 * @param stories empty unless the outcome is {@link DocumentOutcome#PUBLISHED}
 * @param isPartial whether there are stories, and parts that could not be read, which the reason
 *     names
 */
public record Reading(
    String mediaType,
    DocumentOutcome outcome,
    @Nullable String reason,
    List<Story> stories,
    boolean isPartial) {

  public Reading {
    stories = List.copyOf(stories);
  }

  /** No stories, and why. */
  public static Reading without(
      String mediaType, DocumentOutcome outcome, @Nullable String reason) {
    return new Reading(mediaType, outcome, reason, List.of(), false);
  }
}
