package news.dateline.classify.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.dateline.classify.theme.FinerTopics.Scored;
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

  private static final String FAST_VERSION = "fast-2";

  /** Of fewer words one cannot tell what a story is about. */
  private static final int MIN_KNOWN = 6;

  private static final String ENGLISH = "en";

  private final ThemeModel model;
  private final @Nullable SentenceEmbedder embedder;
  private final FinerTopics finerTopics;

  private TopicTagger(ThemeModel model, @Nullable SentenceEmbedder embedder) {
    this.model = model;
    this.embedder = embedder;
    this.finerTopics = new FinerTopics(model.topics().tree());
  }

  /**
   * With the model that ships. Takes some tenths of a second; load once and share.
   *
   * @throws UncheckedIOException if a file is not on the class path
   */
  public static TopicTagger load(ThemePath path) {
    try {
      return of(ThemeModel.shipped(), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * With a model of your own.
   *
   * @param file as {@link ThemeTrainer#train} wrote it; null for the model that ships
   * @throws IOException if it cannot be read or is no theme model, naming it
   */
  public static TopicTagger load(ThemePath path, @Nullable Path file) throws IOException {
    if (file == null) {
      return load(path);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(ThemeModel.read(in), path);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  static TopicTagger of(ThemeModel model, ThemePath path) {
    return new TopicTagger(model, path == ThemePath.THOROUGH ? SentenceEmbedder.e5() : null);
  }

  @Override
  public List<ThemeTag> tag(StoryText text, @Nullable String language) {
    Reading reading = read(text, language);
    return reading == null ? List.of() : tags(reading, judge(reading));
  }

  /**
   * A story as the model reads it.
   *
   * @param path that judges it
   */
  private record Reading(StoryTokens story, ThemePath path) {}

  /** Null where there is nothing that the model could read. */
  private @Nullable Reading read(StoryText text, @Nullable String language) {
    String primary = primary(language);
    if (primary.equals(ENGLISH)) {
      StoryTokens story = StoryTokens.of(text);
      ThemePath path = embedder == null ? ThemePath.FAST : ThemePath.THOROUGH;
      return Prose.isIn(story.text()) ? new Reading(story, path) : null;
    }
    String all = StoryTokens.text(text);
    if (!Glossary.LANGUAGES.contains(primary) || !Prose.isIn(all)) {
      return null;
    }
    GlossReader.Reading glossed = GlossReader.read(Glossary.of(primary), all);
    return glossed.known() < MIN_KNOWN ? null : new Reading(glossed.tokens(), ThemePath.FAST);
  }

  private static String primary(@Nullable String language) {
    String primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
    return primary.isEmpty() ? ENGLISH : primary;
  }

  /** Probabilities of the top-level topics, and the story's place among all topics. */
  private record Judgement(double[] probabilities, float[] place) {}

  private Judgement judge(Reading reading) {
    StoryTokens story = reading.story();
    if (embedder == null || reading.path() == ThemePath.FAST) {
      float[] row = model.fastRow(story);
      return new Judgement(model.probabilities(ThemePath.FAST, row), model.fastPlace(row));
    }
    float[][] chunks = new float[story.chunks()][];
    for (int k = 0; k < chunks.length; k++) {
      chunks[k] = embedder.embed(story.tokens(), StoryTokens.chunkStart(k), story.chunkEnd(k));
    }
    float[] vector = ThemeCorpus.mean(chunks);
    return new Judgement(
        model.probabilities(ThemePath.THOROUGH, model.thoroughRow(vector)),
        Vectors.unit(model.space().project(vector)));
  }

  /**
   * The likeliest of some top-level topics, whatever its probability: for comparison with sets that
   * know no others. Null where there is no prose.
   *
   * @param language of the story
   * @param codes of those topics
   */
  public @Nullable String likeliest(StoryText text, String language, List<String> codes) {
    Reading reading = read(text, language);
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
  private List<ThemeTag> tags(Reading reading, Judgement judgement) {
    TopicIndex topics = model.topics();
    int[] roots = topics.tree().roots();
    List<Scored> listed = new ArrayList<>();
    for (int theme :
        TopLevelRule.listed(judgement.probabilities(), model.threshold(reading.path()))) {
      listed.add(new Scored(roots[theme], judgement.probabilities()[theme]));
    }
    if (listed.isEmpty()) {
      return List.of();
    }
    float[] cosines = topics.cosines(judgement.place());
    listed.addAll(finerTopics.under(listed.get(0), cosines));
    listed.sort(Comparator.comparingDouble(Scored::score).reversed());
    Evidence evidence = new Evidence(reading.story(), model.table());
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
  public String version() {
    return embedder == null ? FAST_VERSION : "thorough-2";
  }

  @Override
  public String version(@Nullable String language) {
    String primary = primary(language);
    if (primary.equals(ENGLISH)) {
      return version();
    }
    return Glossary.LANGUAGES.contains(primary) ? FAST_VERSION + "+glossary-1" : NONE;
  }

  @Override
  public void close() {
    if (embedder != null) {
      embedder.close();
    }
  }
}
