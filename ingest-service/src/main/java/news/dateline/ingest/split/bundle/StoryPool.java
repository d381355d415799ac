package news.dateline.ingest.split.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** The stories that bundles are made of, by what can be made of them. */
final class StoryPool {

  private final Random random;
  private final List<SampleStory> articles;
  private final List<SampleStory> titled;
  private final List<SampleStory> shorts;
  private final Set<String> used = new HashSet<>();

  StoryPool(List<SampleStory> stories, Random random) {
    this.random = random;
    this.articles =
        stories.stream().filter(s -> s.prose().size() >= 5 && s.words() >= 130).toList();
    this.titled = articles.stream().filter(s -> !s.title().isEmpty()).toList();
    this.shorts =
        stories.stream()
            .filter(s -> !s.title().isEmpty() && !s.prose().isEmpty())
            .filter(s -> SampleStory.words(s.prose().get(0)) >= 10)
            .toList();
  }

  /** Begins another bundle, which may have any story. */
  void begin() {
    used.clear();
  }

  /** A story of some paragraphs, with a title or without. */
  SampleStory article() {
    return pick(articles);
  }

  /** A story of some paragraphs that fits. */
  SampleStory article(Predicate<SampleStory> fit) {
    for (int i = 0; i < 1_000; i++) {
      SampleStory story = article();
      if (fit.test(story)) {
        return story;
      }
    }
    throw new IllegalArgumentException("too few long stories");
  }

  /** A story of some paragraphs with a title. */
  SampleStory titled() {
    return pick(titled);
  }

  /** A story with a title, of one paragraph or more. */
  SampleStory brief() {
    return pick(shorts);
  }

  /** A story that the bundle in the making does not have yet. */
  private SampleStory pick(List<SampleStory> stories) {
    SampleStory story = stories.get(random.nextInt(stories.size()));
    for (int i = 0; i < 100 && !used.add(story.id()); i++) {
      story = stories.get(random.nextInt(stories.size()));
    }
    return story;
  }
}
