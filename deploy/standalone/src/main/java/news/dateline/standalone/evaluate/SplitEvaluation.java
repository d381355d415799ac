package news.dateline.standalone.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate split}. */
@Command(
    name = "split",
    description = {
      "Measures how exact bundles of stories are parted, and whether single stories stay whole.",
      "A PATH is a folder of texts whose parts are split by lines of \"=\", a sentence a line, as in"
          + " Choi's sets; or a file of stories as JSON lines {\"id\", \"title\", \"text\"}, of which"
          + " bundles are made."
    },
    mixinStandardHelpOptions = true)
final class SplitEvaluation implements Callable<Integer> {

  @Mixin private Printing printing;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      converter = Fold.Converter.class,
      defaultValue = "2/2",
      description =
          "Only the stories in part K of N. The model that ships was trained on 1/2 of its stories,"
              + " so the default is the other half: ${DEFAULT-VALUE}.")
  private Fold fold = Fold.ALL;

  @Option(
      names = "--bundles",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many bundles to make of each kind (default: ${DEFAULT-VALUE}).")
  private int bundles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "2",
      description = "The same seed makes the same bundles (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders of texts, story files.")
  private List<Path> paths;

  @Override
  public Integer call() {
    return printing.measure(
        paths,
        path ->
            Files.isDirectory(path)
                ? new SegmentedTexts(path).evaluate()
                : new StoryBundles(path, fold::holds, bundles, seed).evaluate());
  }
}
