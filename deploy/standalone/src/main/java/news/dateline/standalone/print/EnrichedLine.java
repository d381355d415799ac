package news.dateline.standalone.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line of an enriched record, for a person. */
public final class EnrichedLine {

  private static final int MAX_TEXT = 120;

  private EnrichedLine() {}

  /** Makes the line; also of a value that is no record of Dateline. */
  public static String of(ConsumerRecord<String, byte[]> record) {
    String time = StoryLine.time(Instant.ofEpochMilli(record.timestamp()));
    try {
      JsonNode story = JsonMapper.shared().readTree(record.value());
      JsonNode tags = story.path("dateline");
      return StoryLine.of(
          time,
          texts(tags.path("regions"), "code", true),
          texts(tags.path("themes"), "name", false),
          texts(tags.path("ownThemes"), "name", false),
          headline(story));
    } catch (JacksonException e) {
      return StoryLine.of(time, List.of(), List.of(), List.of(), "(no JSON: " + record.key() + ")");
    }
  }

  private static String headline(JsonNode story) {
    String headline = story.path("headlines").path(0).path("value").asString("");
    String body = story.path("bodies").path(0).path("value").asString("");
    return headline.isBlank() ? body.substring(0, Math.min(MAX_TEXT, body.length())) : headline;
  }

  private static List<String> texts(JsonNode items, String field, boolean focusOnly) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items) {
      if (!focusOnly || item.path("focus").asBoolean(false)) {
        texts.add(item.path(field).asString(""));
      }
    }
    return texts;
  }
}
