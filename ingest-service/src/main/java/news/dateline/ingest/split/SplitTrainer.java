package news.dateline.ingest.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
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
 * <p>Arguments: labelled stories as JSON lines, a folder of web pages with an article each, a
 * folder of texts whose parts are split by lines of "=", the folder to write the models to.
 */
final class SplitTrainer {

  private static final long SEED = 1;

  /** Bundles of each kind. */
  private static final int BUNDLES = 700;

  private static final int LONG_DOCUMENTS = 300;

  /** A story wrongly cut costs more than a bundle left whole. */
  private static final double SINGLE_WEIGHT = 4;

  private static final int CIPHERED = 6;
  private static final int UNITS = 20;

  /** Their mean errs less than each. */
  private static final int NETWORKS = 3;

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

  private final Random random = new Random(SEED);
  private final List<Example> examples = new ArrayList<>();

  private SplitTrainer() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[3]));
    List<SampleStory> stories =
        SampleStories.read(Path.of(args[0])).stream()
            .filter(story -> SampleStories.isForTraining(story.id()))
            .toList();
    String head =
        """
        # Weights of a network with one hidden layer that tells where stories begin, made by
        # SplitTrainer: numbers of inputs and units; shift and scale of each input; a row a unit;
        # the output's.
        """;
    Files.writeString(
        folder.resolve("stories.model"), head + stories(stories, pages(Path.of(args[1]))));
    Files.writeString(
        folder.resolve("sentences.model"), head + sentences(stories, texts(Path.of(args[2]))));
  }

  private static BoundaryModel stories(List<SampleStory> stories, List<List<Block>> pages) {
    SplitTrainer trainer = new SplitTrainer();
    // Pages with all that surrounds their story are no stories to make bundles of.
    List<SampleStory> clean = stories.stream().filter(story -> !story.isWholePage()).toList();
    BundleMaker maker = new BundleMaker(clean, SEED);
    for (Bundle.Kind kind : Bundle.Kind.values()) {
      for (int i = 0; i < BUNDLES && kind != Bundle.Kind.SENTENCES; i++) {
        Bundle bundle = trainer.ciphered(maker.make(kind));
        trainer.add(LineReader.read(bundle.blocks()), bundle, kind.isSingle() ? SINGLE_WEIGHT : 1);
      }
    }
    for (int i = 0; i < LONG_DOCUMENTS; i++) {
      trainer.addLong(maker);
    }
    List<List<Block>> singles = new ArrayList<>(pages);
    stories.forEach(story -> singles.add(maker.plain(story).blocks()));
    for (List<Block> single : singles) {
      trainer.add(LineReader.read(single), List.of(0), SINGLE_WEIGHT);
    }
    return BoundaryModel.mean(
        IntStream.range(0, NETWORKS)
            .parallel()
            .mapToObj(i -> NetworkFit.fit(trainer.examples, UNITS, EPOCHS, DECAY, SEED + i))
            .toList());
  }

  private static BoundaryModel sentences(List<SampleStory> stories, List<List<String>> texts) {
    SplitTrainer trainer = new SplitTrainer();
    for (int i = 0; i < SENTENCE_TEXTS; i++) {
      trainer.addText(texts, PART_SIZES[i % PART_SIZES.length]);
    }
    List<SampleStory> clean = stories.stream().filter(story -> !story.isWholePage()).toList();
    BundleMaker maker = new BundleMaker(clean, SEED);
    for (int i = 0; i < SENTENCE_TEXTS / 2; i++) {
      Bundle bundle = maker.make(Bundle.Kind.SENTENCES);
      trainer.add(LineReader.read(bundle.blocks()), bundle, 0.5);
    }
    List<Example> weighted =
        trainer.examples.stream()
            .map(
                e ->
                    e.begins() ? new Example(e.features(), true, e.weight() * BEGINNING_WEIGHT) : e)
            .toList();
    return NetworkFit.fit(weighted, SENTENCE_UNITS, SENTENCE_EPOCHS, SENTENCE_DECAY, SEED);
  }

  /** Several documents in one, so that long ones are known too. */
  private void addLong(BundleMaker maker) {
    List<Block> blocks = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Set<Integer> free = new HashSet<>();
    int wanted = 2 + random.nextInt(8);
    for (int i = 0; i < wanted; i++) {
      Bundle.Kind[] kinds = Bundle.Kind.values();
      Bundle part = ciphered(maker.make(kinds[random.nextInt(Bundle.Kind.SENTENCES.ordinal())]));
      int offset = blocks.size();
      part.starts().forEach(start -> starts.add(offset + start));
      part.free().forEach(at -> free.add(offset + at));
      blocks.addAll(part.blocks());
    }
    Bundle all = new Bundle(Bundle.Kind.RULED, null, blocks, starts, free);
    add(LineReader.read(blocks), all, 1);
  }

  /** One in so many bundles, as if in another language. */
  private Bundle ciphered(Bundle bundle) {
    if (random.nextInt(CIPHERED) > 0) {
      return bundle;
    }
    Cipher cipher = new Cipher(random);
    return new Bundle(
        bundle.kind(),
        bundle.title(),
        bundle.blocks().stream().map(cipher::apply).toList(),
        bundle.starts(),
        bundle.free());
  }

  /** A text of the beginnings of others. */
  private void addText(List<List<String>> texts, int[] sizes) {
    List<List<String>> order = new ArrayList<>(texts);
    Collections.shuffle(order, random);
    List<Block> blocks = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (List<String> text : order.subList(0, 8 + random.nextInt(5))) {
      starts.add(blocks.size());
      int size = sizes[0] + random.nextInt(sizes[1] - sizes[0] + 1);
      text.stream().limit(size).map(Block::paragraph).forEach(blocks::add);
    }
    add(LineReader.read(blocks), starts, 1);
  }

  /** A story begins with the labels that stand before it. */
  private void add(List<Line> lines, Bundle bundle, double weight) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int start : bundle.starts().subList(1, bundle.starts().size())) {
      int first = start;
      while (bundle.free().contains(first - 1)) {
        first--;
      }
      int block = first;
      starts.add((int) lines.stream().filter(line -> line.block() < block).count());
    }
    add(lines, starts, weight);
  }

  private void add(List<Line> lines, List<Integer> starts, double weight) {
    Features features = new Features(lines);
    int story = 0;
    for (int line = 1; line < lines.size(); line++) {
      while (story + 1 < starts.size() && starts.get(story + 1) < line) {
        story++;
      }
      int start = starts.get(story);
      boolean begins = story + 1 < starts.size() && starts.get(story + 1) == line;
      Features.Candidate candidate = features.at(line);
      examples.add(example(candidate, start, begins, weight));
      // As the search sees it where it has erred before: a beginning missed, or one too many.
      if (story > 0 && random.nextInt(3) == 0) {
        int missed = starts.get(story - 1 - random.nextInt(Math.min(story, 2)));
        examples.add(example(candidate, missed, begins, 0.5 * weight));
      }
      if (line - start > 1 && random.nextInt(3) == 0) {
        int within = start + 1 + random.nextInt(line - start - 1);
        examples.add(example(candidate, within, begins, 0.3 * weight));
      }
    }
  }

  private static Example example(
      Features.Candidate candidate, int start, boolean begins, double weight) {
    double[] features = candidate.after(start);
    float[] floats = new float[features.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) features[i];
    }
    return new Example(floats, begins, weight);
  }

  /** The text of each page of one half. */
  private static List<List<Block>> pages(Path folder) throws IOException {
    Extractor extractor = new TikaExtractor(Limits.DEFAULT);
    SourceRef source = new SourceRef("training", SourceKind.FILE);
    List<List<Block>> pages = new ArrayList<>();
    for (Path file : files(folder, ".html")) {
      String name = folder.relativize(file).toString();
      if (!SampleStories.isForTraining(name) || name.contains("expected")) {
        continue;
      }
      Document document =
          new Document(
              DocumentId.of(source.id(), name, ""),
              source,
              new Label(name, file.toUri(), "text/html"),
              Instant.EPOCH,
              Content.of(Files.readAllBytes(file)));
      if (extractor.extract(document) instanceof Extraction.Text text) {
        text.pieces().forEach(piece -> pages.add(piece.blocks()));
      }
    }
    return pages;
  }

  /** The texts that the parts were taken from, as far as any part goes. */
  private static List<List<String>> texts(Path folder) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    for (Path file : files(folder, "")) {
      List<String> part = new ArrayList<>();
      for (String line :
          (Files.readString(file, StandardCharsets.ISO_8859_1) + "\n==").split("\n")) {
        if (!line.startsWith("==")) {
          Stream.of(line.strip()).filter(text -> !text.isEmpty()).forEach(part::add);
        } else if (!part.isEmpty()) {
          texts.merge(part.get(0), part, (one, other) -> one.size() < other.size() ? other : one);
          part = new ArrayList<>();
        }
      }
    }
    return List.copyOf(texts.values());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
