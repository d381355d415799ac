package news.dateline.ingest.split.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads stories from lines of JSON: {@code {"id", "title" or "headline", "text" or "summary"}}. */
public final class SampleStories {

  private SampleStories() {}

  /**
   * The stories of a file, in order.
   *
   * @throws IOException if it cannot be read, or a line is no story; says which
   */
  public static List<SampleStory> read(Path file) throws IOException {
    List<SampleStory> stories = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode node = JsonMapper.shared().readTree(line);
        String title = node.path("title").asString(node.path("headline").asString(""));
        String text = node.path("text").asString(node.path("summary").asString(""));
        if (text.isBlank()) {
          throw new IOException("line " + number + " has no text");
        }
        stories.add(SampleStory.of(node.path("id").asString("line " + number), title, text));
      } catch (JacksonException e) {
        throw new IOException("line " + number + " is no JSON", e);
      }
    }
    return stories;
  }

  /** The half of the stories that the model may be trained on; it depends on the id alone. */
  public static boolean isForTraining(String id) {
    CRC32 hash = new CRC32();
    hash.update(id.getBytes(UTF_8));
    return hash.getValue() % 2 == 0;
  }
}
