package news.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.theme.ThemePath;
import news.dateline.classify.theme.TopicTagger;
import news.dateline.story.StoryText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real stories of about 3 KB a second on one thread, one after the other, from JSON lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 8, time = 2)
@Fork(2)
public class StoriesBenchmark {

  /** UTF-16 units of a text. */
  private static final int MIN_LENGTH = 2500;

  private static final int MAX_LENGTH = 3500;

  /** The file, a story a line, in English: {@code headline} and {@code text}. */
  @Param("labelled.jsonl")
  public String file = "labelled.jsonl";

  private final List<StoryText> stories = new ArrayList<>();
  private final GazetteerTagger regions = GazetteerTagger.load();
  private final TopicTagger themes = TopicTagger.load(ThemePath.FAST);
  private int next;

  /** Reads the stories. */
  @Setup
  public void read() throws IOException {
    JsonMapper mapper = new JsonMapper();
    for (String line : Files.readAllLines(Path.of(file))) {
      JsonNode story = mapper.readTree(line);
      String text = story.path("text").asString("");
      if (text.length() >= MIN_LENGTH && text.length() <= MAX_LENGTH) {
        stories.add(new StoryText(story.path("headline").asString(""), text));
      }
    }
  }

  private StoryText story() {
    next = next + 1 < stories.size() ? next + 1 : 0;
    return stories.get(next);
  }

  /** Countries and places with their evidence. */
  @Benchmark
  public Object regions() {
    return regions.tag(story(), "en");
  }

  /** Themes with their evidence, by the fast path. */
  @Benchmark
  public Object themes() {
    return themes.tag(story(), "en").topics();
  }
}
