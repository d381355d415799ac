package news.dateline.classify.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.story.StoryId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads records of {@link news.dateline.stream.Topics#ENRICHED}, whoever wrote them. */
public final class StoryRecordReader {

  private static final Pattern SUBTAG = Pattern.compile("[A-Za-z]{2,8}");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private StoryRecordReader() {}

  /**
   * Reads a record.
   *
   * @param record its value; null where it has none
   * @param tagged when it was put on the topic
   * @return null if it is no tagged story
   */
  public static @Nullable LiveStory read(byte @Nullable [] record, Instant tagged) {
    if (record == null) {
      return null;
    }
    try {
      JsonNode story = MAPPER.readTree(record);
      String id = StoryId.ofUri(story.path("uri").asString("")).value();
      JsonNode tags = story.path("dateline");
      return tags.path("pipeline").isObject() ? read(id, record, tagged, story, tags) : null;
    } catch (JacksonException | IllegalArgumentException e) {
      return null;
    }
  }

  private static LiveStory read(
      String id, byte[] record, Instant tagged, JsonNode story, JsonNode tags) {
    List<TagLabel> countries = new ArrayList<>();
    Set<String> areas = new LinkedHashSet<>();
    for (JsonNode region : tags.path("regions")) {
      if (region.path("focus").asBoolean(false)) {
        add(countries, region);
        region.path("m49").forEach(area -> areas.add(area.asString("")));
      }
    }
    List<TagLabel> themes = new ArrayList<>();
    tags.path("themes").forEach(theme -> add(themes, theme));
    tags.path("ownThemes").forEach(theme -> add(themes, theme));
    return new LiveStory(
        id,
        tagged,
        record,
        MAPPER.writeValueAsBytes(Card.of(id, tagged, story)),
        countries,
        areas,
        themes,
        language(story.path("language").asString("")),
        Folding.fold(text(story)));
  }

  private static void add(List<TagLabel> labels, JsonNode tag) {
    TagLabel label = TagLabel.of(tag);
    if (label != null) {
      labels.add(label);
    }
  }

  private static String language(String tag) {
    String primary = tag.split("-", 2)[0];
    return SUBTAG.matcher(primary).matches() ? Folding.fold(primary) : LiveStory.UNKNOWN_LANGUAGE;
  }

  private static String text(JsonNode story) {
    List<String> texts = new ArrayList<>();
    texts.add(Card.main(story.path("headlines")));
    texts.add(Card.main(story.path("bodies")));
    texts.add(story.path("by").asString(""));
    texts.add(Card.source(story));
    return String.join("\n", texts);
  }
}
