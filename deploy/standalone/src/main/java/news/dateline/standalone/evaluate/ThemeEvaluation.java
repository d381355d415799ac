package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.classify.theme.LabelledStories;
import news.dateline.classify.theme.LabelledStory;
import news.dateline.classify.theme.NearestTopicTagger;
import news.dateline.classify.theme.ThemeTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate themes}. */
@Command(
    name = "themes",
    description = {
      "Measures how right the themes of labelled stories are.",
      "A PATH is a file of JSON lines {\"id\", \"title\" or \"headline\", \"text\"} with \"primary\""
          + " and \"themes\" as codes of top-level Media Topics, or with a \"category\" of the BBC"
          + " news set."
    },
    mixinStandardHelpOptions = true)
final class ThemeEvaluation implements Callable<Integer> {

  private static final int CONFUSIONS = 15;

  @Mixin private Printing printing;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      converter = Fold.Converter.class,
      description = "Only the stories in part K of N.")
  private Fold fold = Fold.ALL;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files of labelled stories.")
  private List<Path> paths;

  @Override
  public Integer call() {
    try (ThemeTagger tagger = NearestTopicTagger.load()) {
      return printing.measure(paths, path -> evaluate(path, tagger));
    }
  }

  private List<Figures> evaluate(Path path, ThemeTagger tagger) throws IOException {
    ThemeScore score = new ThemeScore(path.getFileName().toString());
    for (LabelledStory story : LabelledStories.read(path)) {
      if (fold.holds(story.id())) {
        score.add(story, tagger.tag(story.text(), "en"));
      }
    }
    List<Figures> figures = new ArrayList<>(List.of(score.figures()));
    figures.addAll(score.perTheme());
    figures.addAll(score.confusions(CONFUSIONS));
    return figures;
  }
}
