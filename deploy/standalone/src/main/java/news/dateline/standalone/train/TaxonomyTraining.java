package news.dateline.standalone.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.classify.theme.FastVectorizer;
import news.dateline.classify.theme.LabelledStories;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.classify.theme.own.TaxonomyFile;
import news.dateline.classify.theme.own.TaxonomyTrainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline train taxonomy}. */
@Command(
    name = "taxonomy",
    description = {
      "Learns a taxonomy of your own from labelled stories, and writes it with what was learnt.",
      "A PATH is a file of JSON lines {\"id\", \"title\" or \"headline\", \"text\", \"themes\"} with"
          + " codes of the taxonomy. How good it will be is told by dateline evaluate themes"
          + " --taxonomy FILE --folds 5 with the same stories."
    },
    mixinStandardHelpOptions = true)
final class TaxonomyTraining implements Callable<Integer> {

  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The taxonomy file to write; may be the one that is read.")
  private Path output;

  @Option(
      names = "--themes-file",
      paramLabel = "FILE",
      description = "A theme model of your own, the one that the taxonomy will be used with.")
  private @Nullable Path model;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed and stories learn the same (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(index = "0", paramLabel = "TAXONOMY", description = "The taxonomy's YAML file.")
  private Path taxonomyFile;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Labelled stories.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Taxonomy taxonomy = TaxonomyFile.read(taxonomyFile);
      List<LabelledStory> stories = new ArrayList<>();
      for (Path path : paths) {
        stories.addAll(LabelledStories.read(path, taxonomy.codes()));
      }
      TaxonomyTrainer trainer =
          TaxonomyTrainer.prepare(taxonomy, FastVectorizer.load(model), stories, seed);
      report(trainer, stories.size(), err);
      OutputFile.write(
          output, out -> out.write(TaxonomyFile.write(trainer.train()).getBytes(UTF_8)));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      err.println("dateline: " + e.getMessage());
      return FAILED;
    }
  }

  private static void report(TaxonomyTrainer trainer, int stories, PrintWriter err) {
    if (trainer.unread() > 0) {
      err.println(
          "dateline: %d of %d stories are in languages that are not read, and teach nothing"
              .formatted(trainer.unread(), stories));
    }
    for (TaxonomyTrainer.Evidence theme : trainer.evidence()) {
      err.println(
          "dateline: %s: %d stories%s".formatted(theme.code(), theme.stories(), lack(theme)));
    }
  }

  private static String lack(TaxonomyTrainer.Evidence theme) {
    return theme.stories() < TaxonomyTrainer.MIN_STORIES
        ? ", too few to learn from"
        : theme.others() < TaxonomyTrainer.MIN_STORIES
            ? ", and too few without it to learn from"
            : "";
  }
}
