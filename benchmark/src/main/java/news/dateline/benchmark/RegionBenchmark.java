package news.dateline.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.StoryText;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
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

/**
 * Stories a second on one thread, by their length and by how often they name a place: places and
 * focus countries by Dateline, and beside it the recognition of places alone by OpenNLP with the
 * model {@code en-ner-location}, which CLAVIN uses and carries in its jar.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RegionBenchmark {

  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\n+");
  private static final String MODEL = "/en-ner-location.bin";

  /** How often a text names places. */
  public enum Density {
    /** As often as news does. */
    NEWS,
    /** Three to four times as often. */
    DENSE
  }

  /** Length of the text in UTF-16 units. */
  @Param({"1000", "3000", "10000", "100000"})
  public int length;

  /** How often the text names a place. */
  @Param public Density places = Density.NEWS;

  private StoryText text = new StoryText("", "");
  private GazetteerTagger tagger = GazetteerTagger.load();
  private NameFinderME finder = finder();

  /** Makes the text. */
  @Setup
  public void prepare() {
    text =
        new StoryText(
            "", places == Density.NEWS ? Texts.ofLength(length) : Texts.denseOfLength(length));
  }

  private static NameFinderME finder() {
    try (InputStream in = RegionBenchmark.class.getResourceAsStream(MODEL)) {
      return new NameFinderME(new TokenNameFinderModel(Objects.requireNonNull(in, MODEL)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Mentions, places and focus. */
  @Benchmark
  public RegionTags dateline() {
    return tagger.tag(text, "en");
  }

  /** Names of locations only. */
  @Benchmark
  public int openNlp() {
    int found = 0;
    for (String paragraph : PARAGRAPHS.split(text.body())) {
      found += finder.find(SimpleTokenizer.INSTANCE.tokenize(paragraph)).length;
    }
    finder.clearAdaptiveData();
    return found;
  }
}
