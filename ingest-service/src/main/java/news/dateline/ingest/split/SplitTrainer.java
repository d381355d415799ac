package news.dateline.ingest.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.ingest.split.NetworkFit.Example;
import news.dateline.ingest.split.bundle.Bundle;
import news.dateline.ingest.split.bundle.BundleMaker;
import news.dateline.ingest.split.bundle.SampleStories;
import news.dateline.ingest.split.bundle.SampleStory;
import news.dateline.ingest.text.Block;

/**
 * Makes the models of {@link StorySplitter} and {@link SentenceSplitter}. Repeatable.
 *
 * <p>Of the stories and pages it reads one half; {@link SampleStories#isForTraining} tells which.
 *
 * <p>Arguments: labelled stories as JSON lines, short ones with a headline each, a folder of web
 * pages with an article each, a folder of texts whose parts are split by lines of "=", the folder
 * to write the models to.
 */
final class SplitTrainer {

  private static final long SEED = 1;

  /** Bundles of each kind. */
  private static final int BUNDLES = 1500;

  /** Bundles that are met most, or show least of where their stories begin, come twice as often. */
  private static final Set<Bundle.Kind> HARD =
      EnumSet.of(
          Bundle.Kind.DIGEST,
          Bundle.Kind.TEASERS,
          Bundle.Kind.HEADED_ARTICLES,
          Bundle.Kind.BARE_ARTICLES,
          Bundle.Kind.RULED);

  /** About as many as there are others that short bits can be made of. */
  private static final int BRIEFS = 600;

  private static final int LONG_DOCUMENTS = 300;

  /** A story wrongly cut costs more than a bundle left whole. */
  private static final double SINGLE_WEIGHT = 4;

  private static final int UNITS = 20;

  /** Their mean errs less than each. */
  private static final int NETWORKS = 5;

  private static final int EPOCHS = 8;
  private static final double DECAY = 0.03;

  private static final int SENTENCE_TEXTS = 800;
  private static final int SENTENCE_UNITS = 8;
  private static final int SENTENCE_EPOCHS = 10;
  private static final double SENTENCE_DECAY = 0.02;

  /** Puts the number of parts right, which the loss alone leaves too low. */
  private static final double BEGINNING_WEIGHT = 1.5;

  /** Of each: the sizes of parts in Choi's sets, in sentences. */
  private static final int[][] PART_SIZES = {{3, 11}, {3, 5}, {6, 8}, {9, 11}};

  private SplitTrainer() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[4]));
    List<SampleStory> stories = half(Path.of(args[0]));
    List<SampleStory> briefs = half(Path.of(args[1]));
    String head =
        """
        # Weights of a network with one hidden layer that tells where stories begin, made by
        # SplitTrainer: numbers of inputs and units; shift and scale of each input; a row a unit;
        # the output's.
        """;
    Files.writeString(
        folder.resolve("stories.model"),
        head + stories(stories, briefs, TrainingTexts.pages(Path.of(args[2]))));
    Files.writeString(
        folder.resolve("sentences.model"),
        head + sentences(stories, TrainingTexts.texts(Path.of(args[3]))));
  }

  private static List<SampleStory> half(Path file) throws IOException {
    return SampleStories.read(file).stream()
        .filter(story -> SampleStories.isForTraining(story.id()))
        .toList();
  }

  private static BoundaryModel stories(
      List<SampleStory> stories, List<SampleStory> briefs, List<List<Block>> pages) {
    ExampleSet set = new ExampleSet(SEED);
    // Pages with all that surrounds their story are no stories to make bundles of.
    List<SampleStory> parts =
        Stream.concat(
                stories.stream().filter(story -> !story.isWholePage()),
                briefs.stream().limit(BRIEFS))
            .toList();
    BundleMaker maker = new BundleMaker(parts, SEED);
    for (Bundle.Kind kind : Bundle.Kind.values()) {
      int wanted = HARD.contains(kind) ? 2 * BUNDLES : BUNDLES;
      for (int i = 0; i < wanted && kind != Bundle.Kind.SENTENCES; i++) {
        set.addCiphered(maker.make(kind), kind.isSingle() ? SINGLE_WEIGHT : 1);
      }
    }
    for (int i = 0; i < LONG_DOCUMENTS; i++) {
      set.addLong(maker);
    }
    List<List<Block>> singles = new ArrayList<>(pages);
    stories.forEach(story -> singles.add(maker.plain(story).blocks()));
    for (List<Block> single : singles) {
      set.addSingle(single, SINGLE_WEIGHT);
    }
    return BoundaryModel.mean(
        IntStream.range(0, NETWORKS)
            .parallel()
            .mapToObj(i -> NetworkFit.fit(set.examples(), UNITS, EPOCHS, DECAY, SEED + i))
            .toList());
  }

  private static BoundaryModel sentences(List<SampleStory> stories, List<List<String>> texts) {
    ExampleSet set = new ExampleSet(SEED);
    for (int i = 0; i < SENTENCE_TEXTS; i++) {
      set.addText(texts, PART_SIZES[i % PART_SIZES.length]);
    }
    List<SampleStory> clean = stories.stream().filter(story -> !story.isWholePage()).toList();
    BundleMaker maker = new BundleMaker(clean, SEED);
    for (int i = 0; i < SENTENCE_TEXTS / 2; i++) {
      set.add(maker.make(Bundle.Kind.SENTENCES), 0.5);
    }
    List<Example> weighted =
        set.examples().stream()
            .map(
                e ->
                    e.begins() ? new Example(e.features(), true, e.weight() * BEGINNING_WEIGHT) : e)
            .toList();
    return NetworkFit.fit(weighted, SENTENCE_UNITS, SENTENCE_EPOCHS, SENTENCE_DECAY, SEED);
  }
}
