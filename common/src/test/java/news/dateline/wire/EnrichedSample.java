package news.dateline.wire;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The enriched record with everything set, to be changed. */
final class EnrichedSample {

  private EnrichedSample() {}

  /** The full enriched record with a change. */
  static byte[] changed(Consumer<ObjectNode> change) {
    byte[] record =
        EnrichedJson.write(
            StoryJson.record(Samples.fullStory()), Samples.fullTags(), Samples.TAGGED);
    ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(record);
    change.accept(node);
    return Json.bytes(node);
  }

  static ObjectNode extension(ObjectNode node) {
    return object(node, "dateline");
  }

  static ObjectNode cluster(ObjectNode node) {
    return extension(node).putObject("cluster").put("id", "c".repeat(32));
  }

  static ObjectNode first(ObjectNode node, String list) {
    return object(node, "dateline", list, 0);
  }

  static ObjectNode object(ObjectNode node, Object... path) {
    JsonNode found = node;
    for (Object step : path) {
      found = step instanceof Integer index ? found.path(index) : found.path(step.toString());
    }
    return (ObjectNode) found;
  }
}
