package news.dateline.classify.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.dateline.classify.theme.FinerTopics.Scored;
import news.dateline.classify.theme.StoryReader.Reading;
import news.dateline.classify.theme.learn.Vectors;
import news.dateline.classify.theme.own.OwnThemes;
import news.dateline.classify.theme.own.StoryVector;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * Tags a story with IPTC Media Topics. A story without a known language is taken for English; one
 * in a language of {@link Glossary#LANGUAGES} is read word by word as English, by the fast path;
 * one in another language gets none.
 *
 * <p>Lists up to three top-level topics, and under the primary one a second- and a third-level
 * topic where they are sure. A listed topic's parents are listed too.
 */
public final class TopicTagger implements ThemeTagger {

  /** How many of the nearest topics under a top-level one speak for it. */
  private static final int SPEAKING = 10;

  private static final String FAST_VERSION = "fast-6";

  private final ThemeModel model;
  private final @Nullable SentenceEmbedder embedder;
  private final FinerTopics finerTopics;
  private final FastVectorizer vectorizer;
  private final @Nullable OwnThemes own;

  private TopicTagger(
      ThemeModel model, @Nullable SentenceEmbedder embedder, @Nullable Taxonomy taxonomy) {
    this.model = model;
    this.embedder = embedder;
    this.finerTopics = new FinerTopics(model.topics().tree());
    this.vectorizer = new FastVectorizer(model);
    this.own = taxonomy == null ? null : OwnThemes.of(taxonomy, vectorizer);
  }

  /**
   * With the model that ships. Takes some tenths of a second; load once and share.
   *
   * @throws UncheckedIOException if a file is not on the class path
   */
  public static TopicTagger load(ThemePath path) {
    try {
      return of(ThemeModel.shipped(path), path, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * With a model of your own.
   *
   * @param file as {@link ThemeTrainer#train} wrote it; null for the model that ships
   * @param taxonomy themes of your own, to be found beside the Media Topics; null for none
   * @throws IOException if the file cannot be read or is no theme model, naming it
   * @throws IllegalArgumentException if the taxonomy was trained with another model
   */
  public static TopicTagger load(ThemePath path, @Nullable Path file, @Nullable Taxonomy taxonomy)
      throws IOException {
    return of(ThemeModel.load(file, path), path, taxonomy);
  }

  private static TopicTagger of(ThemeModel model, ThemePath path, @Nullable Taxonomy taxonomy) {
    // First, since it may be refused, and the embedder would have to be closed again.
    TopicTagger fast = new TopicTagger(model, null, taxonomy);
    return path == ThemePath.FAST ? fast : new TopicTagger(fast, SentenceEmbedder.e5());
  }

  private TopicTagger(TopicTagger fast, SentenceEmbedder embedder) {
    this.model = fast.model;
    this.embedder = embedder;
    this.finerTopics = fast.finerTopics;
    this.vectorizer = fast.vectorizer;
    this.own = fast.own;
  }

  @Override
  public ThemeTags tag(StoryText text, @Nullable String language) {
    Reading reading = StoryReader.readProse(text, language);
    if (reading == null) {
      return own == null || Prose.isFurniture(StoryTokens.text(text))
          ? ThemeTags.NONE
          : new ThemeTags(List.of(), own.tag(text, null, place -> List.of()));
    }
    Judgement judgement = judge(reading);
    Evidence evidence = new Evidence(reading.story(), model.table());
    return new ThemeTags(
        tags(reading, judgement, evidence),
        own == null ? List.of() : own.tag(text, judgement.fast(), evidence::along));
  }

  /**
   * What a path says.
   *
   * @param probabilities of the top-level topics
   * @param place the story's place among all topics
   * @param fast as the fast path sees it
   */
  private record Judgement(double[] probabilities, float[] place, StoryVector fast) {}

  private ThemePath path(Reading reading) {
    return embedder == null || reading.glossed() ? ThemePath.FAST : ThemePath.THOROUGH;
  }

  private Judgement judge(Reading reading) {
    StoryTokens story = reading.story();
    FastReading read = model.fastReading(story);
    StoryVector fast = vectorizer.vector(read);
    double[] scores = model.fast().scores(fast.row(), read.tokens());
    ThemePath path = path(reading);
    float[] place = fast.place();
    if (embedder != null && path == ThemePath.THOROUGH) {
      StepwiseReading steps =
          StepwiseReading.of(
              scores,
              story.chunks(),
              k -> embedder.embed(story.tokens(), StoryTokens.chunkStart(k), story.chunkEnd(k)),
              model::thoroughScores);
      scores = steps.scores();
      float[] vector = steps.vector();
      place = vector == null ? place : Vectors.unit(model.space().project(vector));
    }
    return new Judgement(model.calibration(path).probabilities(scores), place, fast);
  }

  /**
   * The likeliest of some top-level topics, whatever its probability: for comparison with sets that
   * know no others. Null where there is no prose.
   *
   * @param language of the story
   * @param codes of those topics
   */
  public @Nullable String likeliest(StoryText text, String language, List<String> codes) {
    Reading reading = StoryReader.readProse(text, language);
    if (reading == null) {
      return null;
    }
    double[] probabilities = judge(reading).probabilities();
    TopicTree tree = model.topics().tree();
    int[] roots = tree.roots();
    @Nullable String best = null;
    double highest = -1;
    for (int c = 0; c < roots.length; c++) {
      String code = tree.topic(roots[c]).code();
      if (codes.contains(code) && probabilities[c] > highest) {
        highest = probabilities[c];
        best = code;
      }
    }
    return best;
  }

  /** Best first; of equal scores the higher level first. */
  private List<ThemeTag> tags(Reading reading, Judgement judgement, Evidence evidence) {
    TopicIndex topics = model.topics();
    int[] roots = topics.tree().roots();
    List<Scored> listed = new ArrayList<>();
    for (int theme :
        TopLevelRule.listed(
            judgement.probabilities(), model.calibration(path(reading)).threshold())) {
      listed.add(new Scored(roots[theme], judgement.probabilities()[theme]));
    }
    if (listed.isEmpty()) {
      return List.of();
    }
    float[] cosines =
        topics.cosines(judgement.place(), listed.stream().map(Scored::topic).toList());
    listed.addAll(finerTopics.under(listed.get(0), cosines));
    listed.sort(Comparator.comparingDouble(Scored::score).reversed());
    return listed.stream().map(scored -> toTag(scored, cosines, evidence)).toList();
  }

  private ThemeTag toTag(Scored scored, float[] cosines, Evidence evidence) {
    TopicIndex topics = model.topics();
    Topic topic = topics.tree().topic(scored.topic());
    int[] speaking =
        topic.level() == 1
            ? topics.nearest(cosines, scored.topic(), SPEAKING)
            : new int[] {scored.topic()};
    List<String> words = evidence.along(topics.direction(speaking));
    return new ThemeTag(topic.code(), topic.name(), scored.score(), words);
  }

  @Override
  public String version(@Nullable String language) {
    String ofTopics =
        StoryReader.isEnglish(language)
            ? (embedder == null ? FAST_VERSION : "thorough-7")
            : StoryReader.knows(language) ? FAST_VERSION + "+glossary-1" : NONE;
    return own == null ? ofTopics : ofTopics + "+" + own.version();
  }

  @Override
  public void close() {
    if (embedder != null) {
      embedder.close();
    }
  }
}
