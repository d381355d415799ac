package news.dateline.wire;

import news.dateline.story.Story;
import tools.jackson.databind.node.ObjectNode;

/**
 * A story as it was read from a record, and the record itself, so that fields which this version
 * does not know pass through.
 */
public final class StoryRecord {

  private final Story story;
  private final ObjectNode json;

  StoryRecord(Story story, ObjectNode json) {
    this.story = story;
    this.json = json;
  }

  public Story story() {
    return story;
  }

  ObjectNode json() {
    return json;
  }
}
