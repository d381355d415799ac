package news.dateline.standalone.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.theme.TrainingSet;
import picocli.CommandLine.Option;

/** Stories to learn from beside the labelled ones. */
public final class TrainingStories {

  @Option(
      names = "--more",
      paramLabel = "FILE",
      description =
          "Labelled stories to learn from but not to be measured with; or a table (.tsv) of ids of"
              + " unlabelled stories and their themes.")
  private List<Path> more = new ArrayList<>();

  @Option(
      names = "--unlabelled",
      paramLabel = "FILE",
      description = "Stories without labels, for the fast path to learn from.")
  private List<Path> unlabelled = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed and stories make the same model (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** Reads them and the labelled ones. */
  public TrainingSet read(List<Path> labelled) throws IOException {
    return TrainingSet.read(labelled, more, unlabelled);
  }

  /** Whether any were named beside the labelled ones. */
  public boolean areGiven() {
    return !more.isEmpty() || !unlabelled.isEmpty();
  }

  public long seed() {
    return seed;
  }
}
