package news.dateline.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a story.
 *
 * @param published by its publisher ({@code contentCreated}), where known
 * @param modified by its publisher, last ({@code dateline.given.modified}), where known
 * @param firstSeen by Dateline ({@code firstCreated})
 * @param version when this version of the record was made ({@code versionCreated})
 */
public record StoryTimes(
    @Nullable Instant published, @Nullable Instant modified, Instant firstSeen, Instant version) {

  /** The same of a story that was first seen then. */
  public StoryTimes seenFirst(Instant time) {
    return new StoryTimes(published, modified, time, version);
  }
}
