package news.dateline.classify.theme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import news.dateline.classify.theme.FinerTopics.Scored;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/**
 * Tags a story with the IPTC Media Topics whose sentence embeddings are near its own. English only;
 * a story without a known language is taken for English.
 *
 * <p>Lists up to three top-level topics, and under the primary one a second- and a third-level
 * topic where they are sure. A listed topic's parents are listed too.
 */
public final class NearestTopicTagger implements ThemeTagger {

  private static final String VERSION = "minilm-nearest-1";
  private static final int MAX_TOP_LEVEL = 3;

  /** A primary theme less likely than that would be a guess. */
  private static final double MIN_PRIMARY = 0.2;

  private final SentenceEmbedder embedder;
  private final TopicIndex index;
  private final TopLevelModel model;
  private final FinerTopics finerTopics;

  private NearestTopicTagger(SentenceEmbedder embedder, TopicIndex index, TopLevelModel model) {
    this.embedder = embedder;
    this.index = index;
    this.model = model;
    this.finerTopics = new FinerTopics(index.tree());
  }

  /**
   * Loads all from the class path. Takes about half a second; load once and share.
   *
   * @throws UncheckedIOException if a file is not there
   */
  public static NearestTopicTagger load() {
    TopicIndex index = loadIndex();
    try (InputStream model = open("top-level.tsv")) {
      TopLevelModel topLevel = TopLevelModel.read(model);
      return new NearestTopicTagger(SentenceEmbedder.load(), index, topLevel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The topics and their embeddings that ship. */
  static TopicIndex loadIndex() {
    try (InputStream topics = open("mediatopics.tsv");
        InputStream vectors = open("mediatopics-minilm.bin")) {
      return TopicIndex.read(TopicTree.read(topics), vectors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = NearestTopicTagger.class.getResourceAsStream("/themes/" + name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }

  @Override
  public List<ThemeTag> tag(StoryText text, @Nullable String language) {
    if (!isEnglish(language)) {
      return List.of();
    }
    String lead = Lead.of(text);
    Embedding embedding = embedder.embed(lead, TopLevelFeatures.MAX_TOKENS);
    if (embedding.tokens().isEmpty()) {
      return List.of();
    }
    float[] cosines = index.cosines(embedding.vector());
    Evidence evidence = new Evidence(lead, embedding);
    return listed(embedding, cosines).stream().map(s -> toTag(s, cosines, evidence)).toList();
  }

  private static boolean isEnglish(@Nullable String language) {
    if (language == null) {
      return true;
    }
    String primary = Locale.forLanguageTag(language).getLanguage();
    return primary.isEmpty() || primary.equals("en");
  }

  /** Best first; of equal scores the higher level first. */
  private List<Scored> listed(Embedding embedding, float[] cosines) {
    List<Scored> topics =
        new ArrayList<>(topLevel(TopLevelFeatures.of(embedding.vector(), cosines, index)));
    if (!topics.isEmpty()) {
      topics.addAll(finerTopics.under(topics.get(0), cosines));
    }
    topics.sort(Comparator.comparingDouble(Scored::score).reversed());
    return topics;
  }

  private List<Scored> topLevel(double[] features) {
    int[] roots = index.tree().roots();
    double[] probabilities = model.probabilities(features);
    List<Scored> ranked =
        IntStream.range(0, roots.length)
            .mapToObj(i -> new Scored(roots[i], probabilities[i]))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    double threshold = Math.min(model.threshold(), ranked.get(0).score());
    return ranked.stream()
        .filter(topic -> topic.score() >= Math.max(threshold, MIN_PRIMARY))
        .limit(MAX_TOP_LEVEL)
        .toList();
  }

  private ThemeTag toTag(Scored scored, float[] cosines, Evidence evidence) {
    Topic topic = index.tree().topic(scored.topic());
    int[] speaking =
        topic.level() == 1
            ? index.nearest(cosines, scored.topic(), TopLevelFeatures.NEAREST)
            : new int[] {scored.topic()};
    List<String> words = evidence.along(index.direction(speaking));
    return new ThemeTag(topic.code(), topic.name(), scored.score(), words);
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public void close() {
    embedder.close();
  }
}
