package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.split.bundle.Bundle;
import news.dateline.ingest.split.bundle.BundleMaker;
import news.dateline.ingest.split.bundle.SampleStories;
import news.dateline.ingest.split.bundle.SampleStory;

/** Bundles made of the stories of a file, and those stories as they are. */
final class StoryBundles {

  /** Bundles need stories enough not to repeat themselves. */
  private static final int MIN_STORIES = 60;

  private final List<SampleStory> stories;
  private final BundleMaker maker;
  private final int each;
  private final StorySplitter splitter = new StorySplitter();

  /**
   * @param wanted which stories count, by id
   * @param each how many bundles of each kind
   * @throws IOException if the file cannot be read or holds no stories
   * @throws IllegalArgumentException if it has too few of them
   */
  StoryBundles(Path file, Predicate<String> wanted, int each, long seed) throws IOException {
    try {
      this.stories =
          SampleStories.read(file).stream().filter(story -> wanted.test(story.id())).toList();
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (stories.size() < MIN_STORIES) {
      throw new IllegalArgumentException(
          file
              + " has "
              + stories.size()
              + " stories in that part, and bundles need "
              + MIN_STORIES);
    }
    this.maker =
        new BundleMaker(stories.stream().filter(story -> !story.isWholePage()).toList(), seed);
    this.each = each;
  }

  List<Figures> evaluate() {
    List<Figures> bundles = new ArrayList<>();
    List<Figures> singles = new ArrayList<>();
    BoundaryScore allBundles = new BoundaryScore();
    BoundaryScore allSingles = new BoundaryScore();
    BoundaryScore plain = new BoundaryScore();
    for (SampleStory story : stories) {
      if (!story.paragraphs().isEmpty()) {
        add(maker.plain(story), plain, allSingles);
      }
    }
    singles.add(single("stories as they are", plain));
    for (Bundle.Kind kind : Bundle.Kind.values()) {
      if (kind == Bundle.Kind.SENTENCES) {
        continue;
      }
      BoundaryScore score = new BoundaryScore();
      for (int i = 0; i < each; i++) {
        add(maker.make(kind), score, kind.isSingle() ? allSingles : allBundles);
      }
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      if (kind.isSingle()) {
        singles.add(single(name, score));
      } else {
        bundles.add(bundle(name, score));
      }
    }
    bundles.add(bundle("all bundles", allBundles));
    singles.add(single("all single stories", allSingles));
    bundles.addAll(singles);
    return bundles;
  }

  private void add(Bundle bundle, BoundaryScore score, BoundaryScore all) {
    Boundaries boundaries = boundaries(bundle, splitter.starts(bundle.blocks()));
    score.add(boundaries);
    all.add(boundaries);
  }

  /** Counts in blocks of stories: what stands between stories may go to either. */
  private static Boundaries boundaries(Bundle bundle, List<Integer> starts) {
    int[] units = new int[bundle.blocks().size() + 1];
    for (int i = 0; i < bundle.blocks().size(); i++) {
      units[i + 1] = units[i] + (bundle.free().contains(i) ? 0 : 1);
    }
    int size = units[bundle.blocks().size()];
    List<Integer> expected = bundle.starts().stream().map(start -> units[start]).toList();
    List<Integer> found =
        starts.stream()
            .mapToInt(start -> units[start])
            .filter(unit -> unit < size)
            .distinct()
            .boxed()
            .toList();
    return new Boundaries(expected, found, size);
  }

  private static Figures bundle(String set, BoundaryScore score) {
    return Figures.of(set)
        .with("bundles", score.size())
        .with("exact", score.share(Boundaries::isExact))
        .with("Pk", score.mean(Boundaries::pk))
        .with("WindowDiff", score.mean(Boundaries::windowDiff))
        .with("left whole", score.share(Boundaries::isWhole));
  }

  private static Figures single(String set, BoundaryScore score) {
    return Figures.of(set)
        .with("stories", score.size())
        .with("split", 1 - score.share(Boundaries::isWhole));
  }
}
