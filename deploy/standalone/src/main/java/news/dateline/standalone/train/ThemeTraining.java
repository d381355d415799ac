package news.dateline.standalone.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.classify.theme.ThemeTrainer;
import news.dateline.classify.theme.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline train themes}. */
@Command(
    name = "themes",
    description = {
      "Trains the theme models from labelled stories, and writes both into one file.",
      "A PATH is a file of JSON lines {\"id\", \"title\" or \"headline\", \"text\"} with \"primary\""
          + " and \"themes\" as codes of top-level Media Topics. How good the model will be is told by"
          + " dateline evaluate themes --folds 5 with the same stories."
    },
    mixinStandardHelpOptions = true)
final class ThemeTraining implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int MIN_STORIES = 100;

  @Spec private CommandSpec spec;

  @Mixin private TrainingStories stories;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The model file to write.")
  private Path output;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files of labelled stories.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      TrainingSet set = stories.read(paths);
      if (set.labelled().size() < MIN_STORIES) {
        throw new ParameterException(
            spec.commandLine(),
            "%d labelled stories are too few to learn from; %d are needed"
                .formatted(set.labelled().size(), MIN_STORIES));
      }
      OutputFile.write(
          output,
          out ->
              ThemeTrainer.prepare(set, stories.seed(), line -> err.println("dateline: " + line))
                  .train(out));
      return 0;
    } catch (IOException e) {
      err.println("dateline: " + e.getMessage());
      return FAILED;
    }
  }
}
