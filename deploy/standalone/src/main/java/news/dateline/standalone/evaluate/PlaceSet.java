package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.StoryText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories in several languages, labelled with all places that they name: JSON lines {@code {"id",
 * "language", "title", "text", "countries": [], "places": [[NAME, COUNTRY], …]}}, places in their
 * order. A third cell {@code "optional"} is for what may be tagged or not, such as demonyms.
 */
record PlaceSet(List<LabelledStory> stories) {

  /**
   * A place where a story names it.
   *
   * @param start offset within headline, an empty line and body
   * @param country ISO alpha-2; empty where it does not matter
   */
  record LabelledPlace(int start, int end, String name, String country, boolean optional) {}

  /** Countries are ISO alpha-2, the most important first. */
  record LabelledStory(
      String id,
      String language,
      StoryText text,
      List<String> countries,
      List<LabelledPlace> places) {}

  /**
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a story does not hold what its labels name
   */
  static PlaceSet read(Path file) throws IOException {
    List<LabelledStory> stories = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          stories.add(story(JsonMapper.shared().readTree(line)));
        }
      }
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
    return new PlaceSet(stories);
  }

  private static LabelledStory story(JsonNode node) {
    StoryText text = new StoryText(node.path("title").asString(""), node.path("text").asString(""));
    String all = all(text);
    List<LabelledPlace> places = new ArrayList<>();
    int from = 0;
    for (JsonNode place : node.path("places")) {
      String name = place.path(0).asString("");
      int start = all.indexOf(name, from);
      if (start < 0) {
        throw new IllegalArgumentException(node.path("id").asString("") + " lacks " + name);
      }
      from = start + name.length();
      String country = place.path(1).asString("");
      places.add(new LabelledPlace(start, from, name, country, place.size() > 2));
    }
    return new LabelledStory(
        node.path("id").asString(""),
        node.path("language").asString("en"),
        text,
        node.path("countries").valueStream().map(JsonNode::asString).toList(),
        places);
  }

  /** Headline and body, as the offsets of labels count. */
  static String all(StoryText text) {
    return text.headline() + "\n\n" + text.body();
  }

  /**
   * The figures of each language and of all.
   *
   * @param tagger of a text in a language
   */
  Map<String, PlaceScore> evaluate(BiFunction<StoryText, String, RegionTags> tagger) {
    Map<String, PlaceScore> scores = new LinkedHashMap<>();
    PlaceScore all = new PlaceScore();
    for (LabelledStory story : stories) {
      RegionTags tags = tagger.apply(story.text(), story.language());
      scores.computeIfAbsent(story.language(), language -> new PlaceScore()).add(story, tags);
      all.add(story, tags);
    }
    scores.put("all", all);
    return scores;
  }
}
