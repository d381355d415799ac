package news.dateline.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.classify.theme.ThemePath;
import news.dateline.classify.theme.TopicTagger;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Stories a second on one thread, by their length and by the path to their themes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ThemeBenchmark {

  /** Length of the text in UTF-16 units. */
  @Param({"1000", "3000", "10000", "100000"})
  public int length;

  /** How themes are found. */
  @Param public ThemePath path = ThemePath.FAST;

  private StoryText text = new StoryText("", "");
  private TopicTagger tagger = TopicTagger.load(ThemePath.FAST);

  /** Makes the text. */
  @Setup
  public void prepare() {
    text = new StoryText("", Texts.denseOfLength(length));
    if (path != ThemePath.FAST) {
      tagger.close();
      tagger = TopicTagger.load(path);
    }
  }

  /** Lets go of the transformer. */
  @TearDown
  public void close() {
    tagger.close();
  }

  /** Themes with their evidence. */
  @Benchmark
  public List<ThemeTag> themes() {
    return tagger.tag(text, "en").topics();
  }
}
