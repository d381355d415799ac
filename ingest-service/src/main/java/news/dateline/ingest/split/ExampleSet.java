package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import news.dateline.ingest.split.NetworkFit.Example;
import news.dateline.ingest.split.bundle.Bundle;
import news.dateline.ingest.split.bundle.BundleMaker;
import news.dateline.ingest.text.Block;

/**
 * Makes examples of documents whose stories are known: one of each line, as the search meets it.
 */
final class ExampleSet {

  private static final int CIPHERED = 6;

  private final Random random;
  private final List<Example> examples = new ArrayList<>();

  ExampleSet(long seed) {
    this.random = new Random(seed);
  }

  List<Example> examples() {
    return examples;
  }

  void add(Bundle bundle, double weight) {
    add(read(bundle.blocks()), bundle, weight);
  }

  /**
   * As if it were English, whatever it is: what the model learns of texts whose words it does not
   * know is then what holds of English ones too, and a reader for other languages makes these look
   * alike.
   */
  private static List<Line> read(List<Block> blocks) {
    return LineReader.read(blocks, FunctionWordList.ENGLISH);
  }

  /** Adds a bundle, which may come as if in another language. */
  void addCiphered(Bundle bundle, double weight) {
    add(ciphered(bundle), weight);
  }

  /** Adds a story that stands alone. */
  void addSingle(List<Block> blocks, double weight) {
    add(LineReader.read(blocks), List.of(0), weight);
  }

  /** Several documents in one, so that long ones are known too. */
  void addLong(BundleMaker maker) {
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
    add(read(blocks), all, 1);
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
  void addText(List<List<String>> texts, int[] sizes) {
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
    double[] features =
        DoubleStream.concat(Arrays.stream(candidate.own()), Arrays.stream(candidate.after(start)))
            .toArray();
    return new Example(NetworkFit.floats(features, 0, features.length), begins, weight);
  }
}
