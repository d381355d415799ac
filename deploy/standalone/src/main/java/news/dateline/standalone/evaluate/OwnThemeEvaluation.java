package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.theme.LabelledStories;
import news.dateline.classify.theme.TopicTagger;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.classify.theme.own.TaxonomyTrainer;
import news.dateline.classify.theme.own.Vectorizer;
import news.dateline.tags.OwnThemeTag;

/** Measures how right the themes of a user's own taxonomy are. */
final class OwnThemeEvaluation {

  private final Taxonomy taxonomy;

  OwnThemeEvaluation(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Of the stories of a file, by the taxonomy as it is. */
  OwnThemeScore asItIs(Path path, Fold fold, TopicTagger tagger) throws IOException {
    OwnThemeScore score = new OwnThemeScore(path.getFileName().toString());
    for (LabelledStory story : LabelledStories.read(path, taxonomy.codes())) {
      if (fold.holds(story.id())) {
        score.add(story, tagger.tag(story.text(), story.language()).own());
      }
    }
    return score;
  }

  /** Of the stories of all files, each by what was learnt from the others. */
  OwnThemeScore heldOut(List<Path> paths, int folds, long seed, Vectorizer vectorizer)
      throws IOException {
    List<LabelledStory> stories = new ArrayList<>();
    for (Path path : paths) {
      stories.addAll(LabelledStories.read(path, taxonomy.codes()));
    }
    List<List<OwnThemeTag>> tags =
        TaxonomyTrainer.prepare(taxonomy, vectorizer, stories, seed).crossValidate(folds);
    OwnThemeScore score = new OwnThemeScore(taxonomy.name() + ", " + folds + " folds");
    for (int i = 0; i < tags.size(); i++) {
      score.add(stories.get(i), tags.get(i));
    }
    return score;
  }
}
