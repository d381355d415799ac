package news.dateline.standalone.trace;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a story.
 *
 * @param id of the story
 * @param documents ids of the documents that brought it
 * @param steps in the order of time
 * @param ahead how many records classify has to read before it reaches the last one of this story;
 *     null where it has read it
 */
record StoryTrace(String id, Set<String> documents, List<Step> steps, @Nullable Long ahead) {

  StoryTrace {
    documents = Set.copyOf(documents);
    steps = List.copyOf(steps);
  }
}
