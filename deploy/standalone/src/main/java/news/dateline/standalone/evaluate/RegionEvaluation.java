package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate regions}. */
@Command(
    name = "regions",
    description = {
      "Measures how exact places are found in stories and put on the map, and the countries that"
          + " stories are about.",
      "A PATH is a file of labelled toponyms (.xml, as LGL or GeoVirus), a folder of JSON files with"
          + " handCodedCountryCode as CLIFF's, or a file of stories as JSON lines {\"id\", \"title\","
          + " \"text\", \"countries\"}."
    },
    mixinStandardHelpOptions = true)
final class RegionEvaluation implements Callable<Integer> {

  private static final int UNREADABLE = 1;

  @Spec private CommandSpec spec;

  @Mixin private Printing printing;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      converter = Fold.Converter.class,
      description =
          "Only the texts in part K of N; texts of one newspaper or page are in one part.")
  private Fold fold = Fold.ALL;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of the texts, BCP 47 (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "Tag with toponyms.bin and focus.bin of this folder instead of those that ship: of models"
              + " trained without a part, for that part.")
  private @Nullable Path models;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Labelled files and folders.")
  private List<Path> paths;

  @Override
  public Integer call() {
    List<Figures> figures = new ArrayList<>();
    try {
      RegionTagger tagger =
          models == null ? GazetteerTagger.load() : GazetteerTagger.loadModels(models);
      Function<StoryText, RegionTags> tag = text -> tagger.tag(text, language);
      for (Path path : paths) {
        figures.add(evaluate(path, tag));
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      printing.remark("dateline: cannot be read: " + e.getMessage());
      return UNREADABLE;
    }
    printing.print(figures);
    return 0;
  }

  private Figures evaluate(Path path, Function<StoryText, RegionTags> tag) throws IOException {
    if (path.toString().endsWith(".xml")) {
      ToponymSet set = ToponymSet.read(path);
      ToponymScore score = set.evaluate(tag, fold::holds);
      tell(score.faults());
      return score.figures(set.name());
    }
    FocusSet set = FocusSet.read(path);
    FocusScore score = set.evaluate(tag, fold::holds);
    tell(score.faults());
    return score.figures(set.name());
  }

  private void tell(List<String> faults) {
    if (printing.isVerbose()) {
      faults.forEach(printing::remark);
    }
  }
}
