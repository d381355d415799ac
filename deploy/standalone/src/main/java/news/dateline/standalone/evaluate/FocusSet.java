package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.StoryText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories labelled with the countries that they are about: a file of JSON lines {@code {"id",
 * "title", "text", "countries": []}}, or a folder of JSON files as CLIFF's, lists of {@code
 * {"mediacloudId", "text", "handCodedCountryCode"}}.
 *
 * @see <a href="https://dspace.mit.edu/handle/1721.1/123451">D'Ignazio et al. 2014</a>
 */
record FocusSet(String name, List<LabelledStory> stories) {

  /** Countries are ISO alpha-2, the most important first. */
  private record LabelledStory(String id, StoryText text, List<String> countries) {}

  /**
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if there is no such story
   */
  static FocusSet read(Path path) throws IOException {
    List<LabelledStory> stories = new ArrayList<>();
    try {
      if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.json")) {
          for (Path file : files) {
            JsonMapper.shared()
                .readTree(Files.readString(file))
                .forEach(s -> addSample(s, stories));
          }
        }
      } else {
        for (String line : Files.readAllLines(path)) {
          if (!line.isBlank()) {
            addLabelled(JsonMapper.shared().readTree(line), stories);
          }
        }
      }
    } catch (JacksonException e) {
      throw new IOException(path + ": " + e.getOriginalMessage(), e);
    }
    if (stories.isEmpty()) {
      throw new IllegalArgumentException(path + " holds no stories labelled with countries");
    }
    return new FocusSet(path.getFileName().toString(), stories);
  }

  private static void addSample(JsonNode story, List<LabelledStory> stories) {
    String code = story.path("handCodedCountryCode").asString("");
    if (!code.isBlank()) {
      stories.add(
          new LabelledStory(
              story.path("mediacloudId").asString(""),
              new StoryText("", story.path("text").asString("")),
              List.of(code.strip())));
    }
  }

  private static void addLabelled(JsonNode story, List<LabelledStory> stories) {
    JsonNode countries = story.get("countries");
    if (countries != null && countries.isArray()) {
      stories.add(
          new LabelledStory(
              story.path("id").asString(""),
              new StoryText(story.path("title").asString(""), story.path("text").asString("")),
              countries.valueStream().map(JsonNode::asString).toList()));
    }
  }

  /**
   * @param tagger of a text by its id
   */
  FocusScore evaluate(BiFunction<String, StoryText, RegionTags> tagger, Predicate<String> wanted) {
    FocusScore score = new FocusScore();
    for (LabelledStory story : stories) {
      if (wanted.test(story.id())) {
        String name = story.id() + " " + story.text().headline();
        score.add(name, story.countries(), tagger.apply(story.id(), story.text()).regions());
      }
    }
    return score;
  }
}
