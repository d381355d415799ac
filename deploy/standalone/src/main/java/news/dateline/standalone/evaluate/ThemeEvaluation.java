package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import news.dateline.classify.theme.LabelledStories;
import news.dateline.classify.theme.ThemeTrainer;
import news.dateline.classify.theme.TopicTagger;
import news.dateline.classify.theme.TrainingSet;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.standalone.own.TaxonomyOption;
import news.dateline.standalone.own.ThemeModelOptions;
import news.dateline.standalone.train.TrainingStories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate themes}. */
@Command(
    name = "themes",
    description = {
      "Measures how right the themes of labelled stories are.",
      "A PATH is a file of JSON lines {\"id\", \"title\" or \"headline\", \"text\"} with \"primary\""
          + " and \"themes\" as codes of top-level Media Topics, or with a \"category\" of the BBC"
          + " news set; with --taxonomy, \"themes\" as codes of that."
    },
    mixinStandardHelpOptions = true)
final class ThemeEvaluation implements Callable<Integer> {

  private static final int CONFUSIONS = 15;

  @Spec private CommandSpec spec;

  @Mixin private Printing printing;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      converter = Fold.Converter.class,
      description = "Only the stories in part K of N.")
  private Fold fold = Fold.ALL;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Train on the other parts of N and measure on each, with --more and --unlabelled as in"
              + " dateline train themes; else the shipped model, or that of --themes-file, is measured,"
              + " which may have been trained with these stories.")
  private int folds;

  @Mixin private ThemeModelOptions model;

  @Mixin private TaxonomyOption taxonomy;

  @Mixin private TrainingStories training;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files of labelled stories.")
  private List<Path> paths;

  @Override
  public Integer call() {
    if (folds < 0 || folds == 1) {
      throw new ParameterException(
          spec.commandLine(), "--folds must be at least 2, or 0 for none: " + folds);
    }
    if (folds > 0 && !fold.equals(Fold.ALL)) {
      throw new ParameterException(
          spec.commandLine(), "--fold goes with what is trained already, --folds trains: say one");
    }
    if (folds == 0 && training.areGiven()) {
      throw new ParameterException(
          spec.commandLine(), "--more and --unlabelled are to train with: say --folds too");
    }
    return printing.report(this::figures);
  }

  private List<Figures> figures() throws IOException {
    List<Figures> sets = new ArrayList<>();
    List<Figures> details = new ArrayList<>();
    Taxonomy own = taxonomy.read(spec);
    if (own != null) {
      List<OwnThemeScore> scores = own(own);
      scores.forEach(score -> sets.add(score.figures()));
      scores.forEach(score -> sets.addAll(score.perTheme()));
      return sets;
    }
    for (ThemeScore score : folds > 1 ? heldOut() : asTrained()) {
      sets.add(score.figures());
      details.addAll(score.perTheme());
      details.addAll(score.confusions(CONFUSIONS));
    }
    sets.addAll(details);
    return sets;
  }

  private List<OwnThemeScore> own(Taxonomy own) throws IOException {
    OwnThemeEvaluation evaluation = new OwnThemeEvaluation(own);
    if (folds > 1) {
      printing.remark("dateline: held out: each story by what was learnt from the others");
      return List.of(evaluation.heldOut(paths, folds, training.seed(), model.vectorizer(spec)));
    }
    printing.remark("dateline: not held out, where the taxonomy was trained with these stories");
    List<OwnThemeScore> scores = new ArrayList<>();
    try (TopicTagger tagger = model.load(spec, own)) {
      for (Path path : paths) {
        scores.add(evaluation.asItIs(path, fold, tagger));
      }
    }
    return scores;
  }

  private List<ThemeScore> asTrained() throws IOException {
    printing.remark("dateline: not held out, where the model was trained with these stories");
    List<ThemeScore> scores = new ArrayList<>();
    try (TopicTagger tagger = model.load(spec, null)) {
      for (Path path : paths) {
        List<LabelledStory> stories = LabelledStories.read(path);
        List<String> codes = stories.stream().map(LabelledStory::primary).distinct().toList();
        ThemeScore score = new ThemeScore(path.getFileName().toString());
        for (LabelledStory story : stories) {
          if (fold.holds(story.id())) {
            score.add(story, tagger.tag(story.text(), story.language()).topics());
            score.addLikeliest(story, tagger.likeliest(story.text(), story.language(), codes));
          }
        }
        scores.add(score);
      }
    }
    return scores;
  }

  private List<ThemeScore> heldOut() throws IOException {
    printing.remark("dateline: held out: each story by a model trained with the others");
    TrainingSet set = training.read(paths);
    ThemeTrainer trainer =
        ThemeTrainer.prepare(set, training.seed(), line -> printing.remark("dateline: " + line));
    List<ThemeScore> scores = new ArrayList<>();
    trainer
        .crossValidate(folds)
        .forEach(
            (path, tags) -> {
              ThemeScore score =
                  new ThemeScore(path.name().toLowerCase(Locale.ROOT) + ", " + folds + " folds");
              for (int i = 0; i < tags.size(); i++) {
                score.add(set.labelled().get(i), tags.get(i));
              }
              scores.add(score);
            });
    return scores;
  }
}
